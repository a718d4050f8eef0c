package dev.jlserve.cli.call;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.store.protocol.ExitCode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The key that a server wants, which no message shows. */
final class ApiKey {

  static final String VARIABLE = "JLSERVE_API_KEY";

  /** What a server takes for a key. */
  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]+");

  private ApiKey() {}

  /**
   * The header's value that has the key.
   *
   * @param environment the user's environment variables
   * @throws CliException if the key has characters that no key has
   */
  static Optional<String> authorization(Map<String, String> environment) {
    String key = environment.getOrDefault(VARIABLE, "").strip();
    if (key.isEmpty()) {
      return Optional.empty();
    }
    if (!FORM.matcher(key).matches()) {
      throw new CliException(
          VARIABLE + " has a space or a letter beyond ASCII; a key is printable ASCII",
          ExitCode.USAGE);
    }
    return Optional.of("Bearer " + key);
  }
}
