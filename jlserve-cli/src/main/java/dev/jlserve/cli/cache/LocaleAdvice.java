package dev.jlserve.cli.cache;

/** What to say of a name that the locale's encoding has no letters for. */
public final class LocaleAdvice {

  /** What stands in Java's properties for bytes that the locale's encoding does not know. */
  private static final char UNKNOWN = '\ufffd';

  private LocaleAdvice() {}

  /** The cause and the cure, as sentences that follow the name. */
  public static String text() {
    return "; its name has characters that this locale ("
        + System.getProperty("sun.jnu.encoding")
        + ") cannot express. Set LC_ALL=C.UTF-8.";
  }

  /** Whether the working folder has such a name, so that nothing in it is found. */
  public static boolean isForWorkingFolder() {
    return System.getProperty("user.dir").indexOf(UNKNOWN) >= 0;
  }
}
