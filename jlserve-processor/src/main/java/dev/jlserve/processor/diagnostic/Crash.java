package dev.jlserve.processor.diagnostic;

import java.io.PrintWriter;
import java.io.StringWriter;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;
import org.jspecify.annotations.Nullable;

/** A failure of the processor itself, told to its user. */
public final class Crash {

  private Crash() {}

  /** What is said of it. */
  public static Wording wording(Throwable failure) {
    return DiagnosticName.INTERNAL_ERROR.wording(failure);
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
    messager.printMessage(Kind.NOTE, stack.toString());
  }
}
