package dev.jlserve;

import java.io.Serial;

/** Thrown by an endpoint to answer with a status and a text of its own choice. */
public class HttpStatusException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final int status;

  /**
   * Creates the exception.
   *
   * @param status a status code from 400 to 599
   * @param detail the text of the answer's {@code detail} field; it is sent to the client
   * @throws IllegalArgumentException if the status lies outside 400 to 599
   */
  public HttpStatusException(int status, String detail) {
    super(detail);
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException("status " + status + " lies outside 400 to 599");
    }
    this.status = status;
  }

  /** The status code, 400 to 599. */
  public int status() {
    return status;
  }

  /** The text of the answer's {@code detail} field. */
  public String detail() {
    String message = getMessage();
    return message == null ? "" : message;
  }
}
