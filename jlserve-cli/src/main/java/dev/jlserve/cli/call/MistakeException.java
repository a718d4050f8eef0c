package dev.jlserve.cli.call;

import java.io.Serial;

/** A field has a value that it cannot have; the message says which it can. */
final class MistakeException extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  MistakeException(String message) {
    super(message);
  }
}
