package dev.jlserve.cli.call;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.ShellCommand;
import dev.jlserve.store.protocol.ExitCode;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The words of the command, before it is known what they mean.
 *
 * @param target the app or the server
 * @param path the endpoint's path, if one was given
 */
public record CallWords(String target, Optional<String> path) {

  private static final Pattern URL = Pattern.compile("(?i)https?://.*");
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+:\\d+");

  /** Takes at most two words. One word is a path if it begins with a slash and names no file. */
  public static CallWords of(List<String> words) {
    if (words.size() == 2) {
      return new CallWords(words.get(0), Optional.of(words.get(1)));
    }
    String word = words.isEmpty() ? ShellCommand.CURRENT_FOLDER : words.get(0);
    return word.startsWith("/") && !isFile(word)
        ? new CallWords(ShellCommand.CURRENT_FOLDER, Optional.of(word))
        : new CallWords(word, Optional.empty());
  }

  /** A folder such as {@code /run} is a path just as well, and nobody's app. */
  private static boolean isFile(String word) {
    try {
      Path path = Path.of(word);
      return path.getNameCount() > 1 && Files.exists(path);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /**
   * The server, if the target is an address.
   *
   * @throws CliException if it is none that requests can be sent to
   */
  public Optional<CallTarget> server() {
    if (!URL.matcher(target).matches()) {
      if (HOST.matcher(target).matches() && !Files.exists(Path.of(target))) {
        throw new CliException(
            "'" + target + "' is no file. An address begins with http://, as in http://" + target,
            ExitCode.USAGE);
      }
      return Optional.empty();
    }
    try {
      URI uri = new URI(target.replaceFirst("/+$", ""));
      if (uri.getHost() != null && uri.getRawQuery() == null && uri.getRawFragment() == null) {
        return Optional.of(new CallTarget.Server(target, uri));
      }
    } catch (URISyntaxException e) {
      // The message below says what an address is.
    }
    throw new CliException(
        "'" + target + "' is no address of a server, such as http://localhost:8000",
        ExitCode.USAGE);
  }
}
