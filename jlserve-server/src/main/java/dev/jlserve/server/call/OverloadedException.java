package dev.jlserve.server.call;

/** Nobody is free to answer the request in time. */
public final class OverloadedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int retryAfter;

  /**
   * Reports that no more requests can wait.
   *
   * @param retryAfter the seconds after which to try again
   */
  OverloadedException(int retryAfter) {
    super("overloaded", null, false, false);
    this.retryAfter = retryAfter;
  }

  public int retryAfter() {
    return retryAfter;
  }
}
