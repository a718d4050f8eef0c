package dev.jlserve;

import java.io.Serial;

/** Weights could not be fetched, verified or found; the message says what to do next. */
public class WeightsException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what is wrong, and what to do next
   */
  public WeightsException(String message) {
    super(message);
  }

  /**
   * Creates the exception.
   *
   * @param message what is wrong, and what to do next
   * @param cause what led to it
   */
  public WeightsException(String message, Throwable cause) {
    super(message, cause);
  }
}
