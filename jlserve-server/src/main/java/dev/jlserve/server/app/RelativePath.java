package dev.jlserve.server.app;

import dev.jlserve.WeightsException;
import dev.jlserve.server.log.ThrownText;
import dev.jlserve.store.protocol.StartProperty;
import java.io.FileNotFoundException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether a file could not be found because its path is relative: an app's process runs in
 * the cache folder, and not beside the source.
 */
final class RelativePath {

  /** How {@code java.io} says it, on every system: the path, and the system's reason. */
  private static final Pattern OF_STREAM = Pattern.compile("(.*) \\([^()]*\\)", Pattern.DOTALL);

  /** How native libraries say it. */
  private static final Pattern MISSING =
      Pattern.compile(
          "(?i)no such file|does ?n[o']t exist|does not exist|not found|cannot find|can't find|"
              + "(could not|cannot|can't|failed to|unable to) (open|read|load)|no_?such_?file");

  /** A word that looks like a file with an extension. */
  private static final Pattern FILE =
      Pattern.compile("(?<![\\w./\\\\:-])(?:\\.{1,2}/)*\\.?\\w[\\w./\\\\-]*\\.[A-Za-z]\\w*");

  private RelativePath() {}

  /** What to do about it, as sentences without the last full stop; nothing if it is another. */
  static Optional<String> advice(Throwable thrown) {
    return advice(
        thrown,
        Path.of(System.getProperty("user.dir", "")),
        StartProperty.SOURCE.value().map(Path::of));
  }

  /**
   * The same, for certain folders.
   *
   * @param working the folder that the process runs in
   * @param source the folder of the app's source, if it is known
   */
  static Optional<String> advice(Throwable thrown, Path working, Optional<Path> source) {
    if (thrown instanceof WeightsException) {
      return Optional.empty();
    }
    for (Throwable each : ThrownText.causes(thrown)) {
      Optional<String> missing = missing(each, working, source);
      if (missing.isPresent()) {
        return missing.map(path -> advice(path, working, source));
      }
    }
    return Optional.empty();
  }

  private static String advice(String path, Path working, Optional<Path> source) {
    String portable = path.replace('\\', '/').replaceFirst("^(\\./)+", "");
    boolean beside = source.isPresent() && exists(source.get(), portable);
    return "A relative path begins in the working folder of the app's process, "
        + working
        + (beside ? "; the file is in " + source.orElseThrow() : "")
        + ". For a file beside the app, declare Weights.file(\""
        + (portable.startsWith("../") ? "..." : portable)
        + "\"), call its download() in downloadWeights(), and open its path()";
  }

  private static Optional<String> missing(Throwable thrown, Path working, Optional<Path> source) {
    String message = String.valueOf(ThrownText.message(thrown));
    if (thrown instanceof NoSuchFileException file) {
      return Optional.ofNullable(file.getFile()).filter(path -> isMissing(path, working));
    }
    if (thrown instanceof FileNotFoundException) {
      Matcher stream = OF_STREAM.matcher(message);
      return Optional.of(stream.matches() ? stream.group(1) : message)
          .filter(path -> isMissing(path, working));
    }
    if (!MISSING.matcher(message).find()) {
      return Optional.empty();
    }
    // Any word with a dot might be a file; those are that lie beside the source, or have folders.
    return FILE.matcher(message)
        .results()
        .map(found -> found.group())
        .filter(path -> isMissing(path, working))
        .filter(path -> path.contains("/") || (source.isPresent() && exists(source.get(), path)))
        .filter(path -> !path.toLowerCase(Locale.ROOT).matches(".*\\.(java|so|dll|dylib|class)"))
        .findFirst();
  }

  private static boolean isMissing(String path, Path working) {
    try {
      return !path.isEmpty() && !Path.of(path).isAbsolute() && !exists(working, path);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static boolean exists(Path folder, String path) {
    try {
      return Files.exists(folder.resolve(path));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
