package dev.jlserve.processor.diagnostic;

/**
 * What is said about one mistake.
 *
 * @param name its kind
 * @param message what is wrong and what is expected
 * @param fix the one edit that mends it, as a sentence
 */
public record Wording(DiagnosticName name, String message, String fix) {

  /** The words of a diagnostic with its arguments; the command line says the same as compilers. */
  public static Wording of(DiagnosticName name, Object... arguments) {
    return new Wording(name, name.message(arguments), name.fix(arguments));
  }

  /** What is printed, with the name in brackets. */
  public String text() {
    return "[jlserve/" + name.title() + "] " + message + " " + fix;
  }
}
