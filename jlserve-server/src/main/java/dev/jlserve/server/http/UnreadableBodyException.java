package dev.jlserve.server.http;

import java.io.Serial;

/** A request's body is too long or did not arrive whole; the connection cannot be used further. */
final class UnreadableBodyException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Answer answer;
  private final boolean framed;

  /**
   * Creates it.
   *
   * @param framed whether what still arrives can be told from what follows it
   */
  UnreadableBodyException(Answer answer, boolean framed) {
    super("unreadable body", null, false, false);
    this.answer = answer;
    this.framed = framed;
  }

  boolean framed() {
    return framed;
  }

  Answer answer() {
    return answer;
  }
}
