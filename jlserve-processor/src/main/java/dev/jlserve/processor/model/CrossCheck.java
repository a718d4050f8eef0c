package dev.jlserve.processor.model;

/**
 * A method of a record that says whether its components fit together.
 *
 * @param method its name
 * @param expected what it has to return
 * @param own the user's own message; may be empty
 */
public record CrossCheck(String method, boolean expected, String own) {

  /** The error's type. */
  public static final String TYPE = "value_error";

  /** The error's message: the user's own, else one sentence. */
  public String message() {
    return own.isEmpty() ? "Value error, " + method + "() should be " + expected : own;
  }
}
