package dev.jlserve.spi;

import java.io.Serial;

/** Reports an output that JSON cannot express or that its record forbids. The response is a 500. */
public class UnwritableValueException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message the component, the index and the value, for the log
   */
  public UnwritableValueException(String message) {
    super(message);
  }
}
