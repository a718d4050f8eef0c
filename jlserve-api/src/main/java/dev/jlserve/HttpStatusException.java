package dev.jlserve;

import java.io.Serial;

/** An endpoint throws this exception to choose the status and the text of an error response. */
public class HttpStatusException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final int status;

  /**
   * Creates the exception.
   *
   * @param status a status code from 400 to 599
   * @param detail the text of the response's {@code detail} field; the client gets it
   * @throws IllegalArgumentException if the status lies outside 400 to 599
   */
  public HttpStatusException(int status, String detail) {
    super(detail);
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException("status " + status + " lies outside 400 to 599");
    }
    this.status = status;
  }

  /** Returns the status code, 400 to 599. */
  public int status() {
    return status;
  }

  /** Returns the text of the response's {@code detail} field. */
  public String detail() {
    String message = getMessage();
    return message == null ? "" : message;
  }
}
