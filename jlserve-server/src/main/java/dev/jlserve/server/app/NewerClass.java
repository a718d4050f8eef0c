package dev.jlserve.server.app;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says that a class is for a newer Java than this one, which the JVM says in its own numbers. */
final class NewerClass {

  private static final Pattern REFUSED =
      Pattern.compile(
          "\\S+ has been compiled by a more recent version .*?\\(class file version (\\d+)\\.\\d+\\).*");

  /** Java 1.1 has class files of version 45. */
  private static final int BEFORE_FIRST = 44;

  private NewerClass() {}

  /**
   * Says it, if a failure is of that kind.
   *
   * @param name the class
   */
  static Optional<String> of(Throwable e, String name) {
    if (!(e instanceof UnsupportedClassVersionError)) {
      return Optional.empty();
    }
    Matcher refused = REFUSED.matcher(String.valueOf(e.getMessage()));
    if (!refused.matches()) {
      return Optional.empty();
    }
    int needed = Integer.parseInt(refused.group(1)) - BEFORE_FIRST;
    int here = Runtime.version().feature();
    return Optional.of(
        name
            + " is compiled for Java "
            + needed
            + ", and this is Java "
            + here
            + ". Run the app on Java "
            + needed
            + " or newer. Or build it for Java "
            + here
            + ", with //COMPILE_OPTIONS --release "
            + here
            + " or Maven's maven.compiler.release");
  }
}
