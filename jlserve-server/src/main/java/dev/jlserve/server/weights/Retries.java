package dev.jlserve.server.weights;

import java.time.Duration;

/** Decides whether a download is tried again, and waits before it is. */
final class Retries {

  private final Patience patience;
  private long since = System.nanoTime();
  private int fruitless;

  Retries(Patience patience) {
    this.patience = patience;
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
   * @return false where patience is at its end, at once
   */
  boolean again(Duration asked) {
    fruitless++;
    Duration delay = patience.firstDelay().multipliedBy(1L << Math.min(10, fruitless - 1));
    Duration wait = asked.compareTo(delay) > 0 ? asked : delay;
    Duration left = patience.noProgress().minusNanos(System.nanoTime() - since);
    if (fruitless >= patience.tries() || wait.compareTo(left) > 0) {
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
