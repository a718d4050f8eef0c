package dev.jlserve.processor.diagnostic;

/**
 * What is said about one mistake.
 *
 * @param name its kind
 * @param message what is wrong and what is expected
 * @param fix the one edit that mends it, as a sentence
 */
public record Wording(DiagnosticName name, String message, String fix) {

  /** What is printed, with the name in brackets. */
  public String text() {
    return "[jlserve/" + name.title() + "] " + message + " " + fix;
  }
}
