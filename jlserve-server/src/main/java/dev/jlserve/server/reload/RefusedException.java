package dev.jlserve.server.reload;

/** This process cannot replace its code. The message completes "a new process starts, because". */
final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  RefusedException(String reason) {
    super(reason, null, false, false);
  }
}
