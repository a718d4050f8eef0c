package dev.jlserve.server.testing;

import java.io.Serial;
import java.net.http.HttpResponse;

/** A response that a typed call cannot return: another status than 200, or not the type's JSON. */
public final class UnexpectedAnswerError extends AssertionError {

  @Serial private static final long serialVersionUID = 1L;

  private final int status;
  private final String body;

  UnexpectedAnswerError(HttpResponse<?> answer, String body, String problem, Throwable cause) {
    super(text(answer, body, problem), cause);
    this.status = answer.statusCode();
    this.body = body;
  }

  UnexpectedAnswerError(HttpResponse<?> answer, String body, String problem) {
    super(text(answer, body, problem));
    this.status = answer.statusCode();
    this.body = body;
  }

  private static String text(HttpResponse<?> answer, String body, String problem) {
    return answer.request().method()
        + " "
        + answer.uri().getPath()
        + " answered "
        + answer.statusCode()
        + problem
        + ": "
        + body;
  }

  /** The status of the response. */
  public int status() {
    return status;
  }

  /** The body of the response, as it came. */
  public String body() {
    return body;
  }
}
