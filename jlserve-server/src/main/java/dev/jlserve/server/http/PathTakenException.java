package dev.jlserve.server.http;

import java.io.Serial;

/** An endpoint has a path that is taken. The processor lets no such app pass. */
public final class PathTakenException extends IllegalStateException {

  @Serial private static final long serialVersionUID = 1L;

  PathTakenException(String message) {
    super(message);
  }
}
