package dev.jlserve.processor.diagnostic;

import dev.jlserve.processor.model.Origin;

/**
 * One mistake.
 *
 * @param name its kind
 * @param origin what has to change
 * @param use where the app uses it: shown instead where the compiler has no position for the origin
 * @param wording what is said
 */
public record Diagnostic(DiagnosticName name, Origin origin, Origin use, Wording wording) {

  /** Fills in the message of a kind. */
  public static Diagnostic of(DiagnosticName name, Origin origin, Origin use, Object... arguments) {
    return new Diagnostic(name, origin, use, Wording.of(name, arguments));
  }
}
