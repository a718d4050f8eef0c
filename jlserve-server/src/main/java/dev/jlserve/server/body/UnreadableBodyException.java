package dev.jlserve.server.body;

import dev.jlserve.server.response.Answer;
import java.io.Serial;

/** A request's body is too long or did not arrive whole; the connection cannot be used further. */
public final class UnreadableBodyException extends RuntimeException {

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

  public Answer answer() {
    return answer;
  }

  public boolean isRestToCome() {
    return restToCome;
  }
}
