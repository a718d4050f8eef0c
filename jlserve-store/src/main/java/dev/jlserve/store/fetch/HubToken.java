package dev.jlserve.store.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The user's token for the Hugging Face hub, where its other clients look for it: {@code HF_TOKEN},
 * then the file {@code token} in the hub's home, which {@code hf auth login} writes.
 */
public final class HubToken {

  private static final String VARIABLE = "HF_TOKEN";

  private static final String FILE = "HF_TOKEN_PATH";
  private static final String OLD_NAME = "HUGGING_FACE_HUB_TOKEN";

  private HubToken() {}

  /** The token that the user's environment leads to. */
  public static Optional<String> of(Map<String, String> environment) {
    return set(environment, VARIABLE)
        .or(() -> file(environment).flatMap(HubToken::read))
        .map(String::strip)
        .filter(token -> !token.isEmpty());
  }

  private static Optional<String> set(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  private static Optional<String> file(Map<String, String> environment) {
    Optional<String> cache =
        set(environment, "XDG_CACHE_HOME")
            .or(() -> set(environment, "HOME").map(home -> home + "/.cache"));
    return set(environment, FILE)
        .or(() -> set(environment, "HF_HOME").map(home -> home + "/token"))
        .or(() -> cache.map(folder -> folder + "/huggingface/token"));
  }

  private static Optional<String> read(String file) {
    try {
      Path path = Path.of(file);
      return Files.isRegularFile(path) ? Optional.of(Files.readString(path)) : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      // A token that cannot be read is as good as none: the hub says so if one is needed.
      return Optional.empty();
    }
  }

  /** Takes away all that leads to a token. */
  public static void removeFrom(Map<String, String> environment) {
    environment.remove(VARIABLE);
    environment.remove(FILE);
    environment.remove(OLD_NAME);
  }
}
