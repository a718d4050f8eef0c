package dev.jlserve.server.reload;

/** The fields of an instance cannot be kept. The message completes "setup() runs again: ...". */
final class NotKeptException extends RuntimeException {

  private static final long serialVersionUID = 1;

  NotKeptException(String reason) {
    super(reason, null, false, false);
  }
}
