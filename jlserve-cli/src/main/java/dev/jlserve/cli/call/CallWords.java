package dev.jlserve.cli.call;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.ShellCommand;
import dev.jlserve.store.protocol.ExitCode;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
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
  private static final Pattern FIELD = Pattern.compile("(?s)[^/=]+=.*");
  private static final int LAST_PORT = 65535;
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+:\\d+");

  /**
   * Takes at most two words. A word is a path if it begins with a slash and names no file.
   *
   * @throws CliException if there are more
   */
  public static CallWords of(List<String> words) {
    List<String> all = new ArrayList<>(words);
    if (words.isEmpty() || beginWithPath(words)) {
      all.addFirst(ShellCommand.CURRENT_FOLDER);
    }
    if (all.size() > 2) {
      throw tooMany(all);
    }
    return new CallWords(all.get(0), all.stream().skip(1).findFirst());
  }

  private static boolean beginWithPath(List<String> words) {
    boolean pathFollows = words.size() > 1 && words.get(1).startsWith("/");
    return words.get(0).startsWith("/") && !pathFollows && !isFile(words.get(0));
  }

  /** Who writes fields as words is shown how they are given. */
  private static CliException tooMany(List<String> words) {
    List<String> options = new ArrayList<>(List.of(words.get(1)));
    for (String word : words.subList(2, words.size())) {
      options.addAll(FIELD.matcher(word).matches() ? List.of("-F", word) : List.of());
    }
    String command =
        options.size() == 1
            ? ShellCommand.of("jlserve", "call", "--help")
            : ShellCommand.ofApp("call", words.get(0), options);
    return new CliException(
        "'" + words.get(2) + "' is no argument of jlserve call",
        ExitCode.USAGE,
        List.of(),
        List.of(command));
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
      if (isOfServer(uri)) {
        return Optional.of(new CallTarget.Server(target, uri));
      }
    } catch (URISyntaxException e) {
      // The message below says what an address is.
    }
    throw new CliException(
        "'" + target + "' is no address of a server, such as http://localhost:8000",
        ExitCode.USAGE);
  }

  private static boolean isOfServer(URI uri) {
    return uri.getHost() != null
        && uri.getPort() <= LAST_PORT
        && uri.getRawQuery() == null
        && uri.getRawFragment() == null;
  }
}
