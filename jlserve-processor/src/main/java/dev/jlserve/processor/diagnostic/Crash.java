package dev.jlserve.processor.diagnostic;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Set;
import java.util.regex.Pattern;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;
import org.jspecify.annotations.Nullable;

/** A failure of the processor itself, or of the compiler that it asks, told to its user. */
public final class Crash {

  /** What javac and ecj throw when a class file names a class that they do not find. */
  private static final Set<String> OF_COMPILERS =
      Set.of(
          "com.sun.tools.javac.code.Symbol$CompletionFailure",
          "org.eclipse.jdt.internal.compiler.problem.AbortCompilation");

  /** How ecj begins its texts: with a problem's number. */
  private static final Pattern NUMBER = Pattern.compile("^Pb\\(\\d+\\) |\\.$");

  private Crash() {}

  /** What is said of it. */
  public static Wording wording(Throwable failure) {
    if (isMissingClass(failure)) {
      String words = NUMBER.matcher(String.valueOf(failure.getMessage())).replaceAll("");
      return Wording.of(DiagnosticName.CLASS_MISSING, words);
    }
    return Wording.of(DiagnosticName.INTERNAL_ERROR, failure);
  }

  /**
   * Prints it as one error, with its stack as a note.
   *
   * @param near the class that was being read, if one is known
   */
  public static void print(Messager messager, Throwable failure, @Nullable Element near) {
    StringWriter stack = new StringWriter();
    failure.printStackTrace(new PrintWriter(stack));
    String text = wording(failure).text();
    if (near == null) {
      messager.printMessage(Kind.ERROR, text);
    } else {
      messager.printMessage(Kind.ERROR, text, near);
    }
    if (!isMissingClass(failure)) {
      messager.printMessage(Kind.NOTE, stack.toString());
    }
  }

  private static boolean isMissingClass(Throwable failure) {
    return OF_COMPILERS.contains(failure.getClass().getName());
  }
}
