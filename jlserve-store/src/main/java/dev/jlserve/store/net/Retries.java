package dev.jlserve.store.net;

import java.time.Duration;

/** Decides whether a download is tried again, and waits before it is. */
final class Retries {

  private final RetryPolicy policy;
  private long since = System.nanoTime();
  private int fruitless;

  Retries(RetryPolicy policy) {
    this.policy = policy;
  }

  /** Bytes came that had not come before. */
  void progressed() {
    since = System.nanoTime();
    fruitless = 0;
  }

  /** How many tries there were since the last progress. */
  int fruitless() {
    return fruitless;
  }

  /**
   * Waits until it is time for another try.
   *
   * @param asked how long the server asks to wait; zero if it does not say
   * @return false at once where no other try is left
   */
  boolean again(Duration asked) {
    fruitless++;
    Duration delay = policy.firstDelay().multipliedBy(1L << Math.min(10, fruitless - 1));
    Duration wait = asked.compareTo(delay) > 0 ? asked : delay;
    Duration left = policy.noProgress().minusNanos(System.nanoTime() - since);
    if (fruitless >= policy.tries() || wait.compareTo(left) > 0) {
      return false;
    }
    try {
      Thread.sleep(wait);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
