package dev.jlserve.server.inference;

import java.io.Serial;

/** An inference request is not what the model takes. */
final class InvalidRequestException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private static final int LONGEST_QUOTE = 100;

  /**
   * Creates the exception.
   *
   * @param message what is wrong, for the client
   */
  InvalidRequestException(String message) {
    super(message, null, false, false);
  }

  /** A client's text in quotes, cut to a length that fits a message. */
  static String quoted(String text) {
    return "'"
        + (text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text)
        + "'";
  }
}
