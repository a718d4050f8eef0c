package dev.jlserve.server.form;

import java.io.Serial;

/** A body is no {@code multipart/form-data}, or more than is read of it. */
public final class MalformedFormException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  MalformedFormException(String error) {
    super(error, null, false, false);
  }

  /** What is wrong, in one clause for the client. */
  public String error() {
    return String.valueOf(getMessage());
  }
}
