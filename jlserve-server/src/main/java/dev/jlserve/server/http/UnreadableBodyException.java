package dev.jlserve.server.http;

import java.io.InputStream;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A request's body is too long or did not arrive whole; the connection cannot be used further. */
final class UnreadableBodyException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Answer answer;
  private final transient @Nullable InputStream rest;

  /**
   * Creates it.
   *
   * @param rest what of the body still arrives, if that can be told from what follows it
   */
  UnreadableBodyException(Answer answer, @Nullable InputStream rest) {
    super("unreadable body", null, false, false);
    this.answer = answer;
    this.rest = rest;
  }

  Answer answer() {
    return answer;
  }

  @Nullable InputStream rest() {
    return rest;
  }
}
