package dev.jlserve.processor;

import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** A diagnostic as a compiler printed it. */
public record Printed(long line, long column, String text) {

  static Printed of(Diagnostic<? extends JavaFileObject> diagnostic) {
    return new Printed(
        diagnostic.getLineNumber(),
        diagnostic.getColumnNumber(),
        diagnostic.getMessage(Locale.ROOT));
  }

  @Override
  public String toString() {
    return line + ":" + column + ": " + text;
  }
}
