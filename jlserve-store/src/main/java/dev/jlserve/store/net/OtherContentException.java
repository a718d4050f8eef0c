package dev.jlserve.store.net;

import dev.jlserve.WeightsException;
import java.io.Serial;

/** A source has other content than it had, or was said to have. */
public final class OtherContentException extends WeightsException {

  @Serial private static final long serialVersionUID = 1;

  /**
   * Creates the exception.
   *
   * @param message which file, and both hashes
   */
  public OtherContentException(String message) {
    super(message);
  }
}
