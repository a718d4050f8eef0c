package dev.jlserve.server.http;

import java.io.Serial;

/** A request's body is too long or did not arrive whole; the connection cannot be used further. */
final class UnreadableBodyException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Answer answer;

  UnreadableBodyException(Answer answer) {
    super("unreadable body", null, false, false);
    this.answer = answer;
  }

  Answer answer() {
    return answer;
  }
}
