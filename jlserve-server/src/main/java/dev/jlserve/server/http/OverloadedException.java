package dev.jlserve.server.http;

/** Nobody is free to answer the request in time. */
final class OverloadedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int retryAfter;

  /**
   * Creates it.
   *
   * @param retryAfter the seconds after which to try again
   */
  OverloadedException(int retryAfter) {
    super("overloaded", null, false, false);
    this.retryAfter = retryAfter;
  }

  int retryAfter() {
    return retryAfter;
  }
}
