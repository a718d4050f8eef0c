package dev.jlserve.cli.cache;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.store.protocol.ExitCode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** What to say of a name that the locale's encoding has no letters for. */
public final class LocaleAdvice {

  /** What to do, as a sentence. */
  public static final String CURE = "Set LC_ALL=C.UTF-8.";

  /** What stands in Java's properties for bytes that the locale's encoding does not know. */
  private static final char UNKNOWN = '\ufffd';

  private LocaleAdvice() {}

  /** The cause and the cure, as sentences that follow the name. */
  public static String text() {
    return cause() + " " + CURE;
  }

  /** The cause, as the end of a sentence with the name. */
  public static String cause() {
    return "; its name has characters that this locale ("
        + System.getProperty("sun.jnu.encoding")
        + ") cannot express.";
  }

  /**
   * A file's path.
   *
   * @param name the file as the user typed it
   * @param wrong what is wrong if no file can have this name, as the begin of a sentence
   * @throws CliException that says so
   */
  public static Path path(String name, String wrong) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new CliException(wrong + ": " + name + text(), ExitCode.FAULT);
    }
  }

  /** Whether the working folder has such a name, so that nothing in it is found. */
  public static boolean isForWorkingFolder() {
    return System.getProperty("user.dir").indexOf(UNKNOWN) >= 0;
  }
}
