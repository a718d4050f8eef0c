package dev.jlserve.server.body;

import dev.jlserve.server.response.CompleteResponse;
import java.io.Serial;

/** A request's body is too long or did not arrive whole; the connection cannot be used further. */
public final class UnreadableBodyException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final transient CompleteResponse response;

  /** Reports a body that could not be read. */
  UnreadableBodyException(CompleteResponse response) {
    super("unreadable body", null, false, false);
    this.response = response;
  }

  public CompleteResponse response() {
    return response;
  }
}
