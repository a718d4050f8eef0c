package dev.jlserve.server.http;

import java.io.Serial;

/** A request's body is too long or did not arrive whole; the connection cannot be used further. */
final class UnreadableBodyException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Answer answer;
  private final boolean restToCome;

  /**
   * Creates it.
   *
   * @param restToCome whether the client may well go on sending
   */
  UnreadableBodyException(Answer answer, boolean restToCome) {
    super("unreadable body", null, false, false);
    this.answer = answer;
    this.restToCome = restToCome;
  }

  Answer answer() {
    return answer;
  }

  boolean isRestToCome() {
    return restToCome;
  }
}
