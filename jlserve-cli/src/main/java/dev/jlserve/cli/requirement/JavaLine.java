package dev.jlserve.cli.requirement;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.Event;
import dev.jlserve.cli.source.Diagnosis;
import dev.jlserve.cli.source.DirectiveLines;
import dev.jlserve.cli.source.Sources;
import dev.jlserve.cli.source.WrittenText;
import dev.jlserve.store.protocol.ExitCode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds {@code //JAVA 21+} against the Java that runs the command line, and so the app. */
public final class JavaLine {

  /** The oldest Java that jlserve runs on. */
  private static final int OLDEST = 21;

  private static final Pattern VERSION = Pattern.compile("(\\d{1,4})(\\+?)");

  private JavaLine() {}

  /**
   * Checks what a file asks for.
   *
   * @throws CliException with a diagnostic, if this is another Java
   */
  public static void check(Sources sources) {
    for (WrittenText word : new DirectiveLines(sources.text()).words("JAVA")) {
      int current = Runtime.version().feature();
      Matcher version = VERSION.matcher(word.text());
      if (!version.matches()) {
        throw refused(
            sources,
            word,
            "'" + word.text() + "' is no version of Java.",
            "Write //JAVA " + current + "+.");
      }
      int asked = Integer.parseInt(version.group(1));
      boolean orNewer = !version.group(2).isEmpty();
      if (asked > current || (asked < current && !orNewer)) {
        throw refused(
            sources,
            word,
            "//JAVA "
                + word.text()
                + " asks for another Java than "
                + current
                + ", in which jlserve runs.",
            fix(asked, current));
      }
    }
  }

  private static String fix(int asked, int current) {
    if (asked > current) {
      return "Set JAVA_HOME to a JDK " + asked + ".";
    }
    String orNewer = "Write //JAVA " + asked + "+";
    return asked < OLDEST ? orNewer + "." : orNewer + ", or set JAVA_HOME to a JDK " + asked + ".";
  }

  private static CliException refused(
      Sources sources, WrittenText word, String message, String fix) {
    Event.Diagnostic mistake =
        Diagnosis.error(sources.file(), sources.text(), word.position(), message, fix);
    return new CliException(
        sources.file() + " needs another Java", ExitCode.FAULT, List.of(mistake), List.of());
  }
}
