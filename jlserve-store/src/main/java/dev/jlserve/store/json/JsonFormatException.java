package dev.jlserve.store.json;

import java.io.Serial;

/** A text is no JSON, or a member is absent or of another kind than was asked for. */
public final class JsonFormatException extends IllegalArgumentException {

  @Serial private static final long serialVersionUID = 1;

  /**
   * Creates the exception.
   *
   * @param message what is wrong
   */
  public JsonFormatException(String message) {
    super(message);
  }
}
