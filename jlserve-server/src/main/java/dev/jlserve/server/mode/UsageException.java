package dev.jlserve.server.mode;

import java.io.Serial;

/** The command line is wrong; the process ends with exit code 2. */
public final class UsageException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  public UsageException(String message) {
    super(message);
  }
}
