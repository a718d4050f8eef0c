package dev.jlserve.server.body;

import dev.jlserve.server.response.CompleteResponse;
import java.io.Serial;

/** A request's body is too long or did not arrive whole; the connection cannot be used further. */
public final class UnreadableBodyException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final transient CompleteResponse response;
  private final boolean restToCome;

  /**
   * Reports a body that could not be read.
   *
   * @param restToCome whether the client may well go on sending
   */
  UnreadableBodyException(CompleteResponse response, boolean restToCome) {
    super("unreadable body", null, false, false);
    this.response = response;
    this.restToCome = restToCome;
  }

  public CompleteResponse response() {
    return response;
  }

  public boolean isRestToCome() {
    return restToCome;
  }
}
