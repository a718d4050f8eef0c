package dev.jlserve.server.http;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Bounds how many calls run at once, first come first served, and how many requests wait. It
 * measures how long calls take, and lets nobody wait who would then be answered too late.
 */
final class Admission {

  /** What {@link #enter} gives to a request that may go on. */
  static final int ADMITTED = 0;

  /** The share of the newest call in the measured time. */
  private static final double WEIGHT = 0.125;

  private static final double SECOND = 1e9;

  private final int concurrency;
  private final Semaphore calls;
  private final WaitingRoom waiting;
  private final AtomicInteger ahead = new AtomicInteger();
  private volatile double callTime;

  Admission(int concurrency, WaitingRoom waiting) {
    this.concurrency = concurrency;
    this.calls = new Semaphore(concurrency, true);
    this.waiting = waiting;
  }

  /**
   * Whether a request that came now would be let wait or go on.
   *
   * @param deadline when it is to be answered, as {@link System#nanoTime} has it
   * @return {@link #ADMITTED}, or the seconds after which to try again
   */
  int ask(long deadline) {
    if (calls.availablePermits() > 0) {
      return ADMITTED;
    }
    return waiting.isFull() || isTooLate(deadline) ? retryAfter() : ADMITTED;
  }

  /**
   * Waits for a call to be free.
   *
   * @param deadline when the request is to be answered, as {@link System#nanoTime} has it
   * @return {@link #ADMITTED}: the request may go on, and then calls {@link #leave}; otherwise the
   *     seconds after which to try again
   */
  int enter(long deadline) throws InterruptedException {
    // Unlike tryAcquire() this does not overtake those who wait.
    if (calls.tryAcquire(0, TimeUnit.SECONDS)) {
      return ADMITTED;
    }
    if (isTooLate(deadline) || !waiting.enter()) {
      return retryAfter();
    }
    ahead.incrementAndGet();
    try {
      calls.acquire();
      return ADMITTED;
    } finally {
      ahead.decrementAndGet();
      waiting.leave();
    }
  }

  /**
   * Gives the call back.
   *
   * @param nanos how long it took
   */
  void leave(long nanos) {
    // Calls that end together may overwrite each other; the measure stays one of recent calls.
    double before = callTime;
    callTime = before == 0 ? nanos : before + WEIGHT * (nanos - before);
    calls.release();
  }

  /** How long a request would wait that came now, in nanoseconds. */
  private double expectedWait() {
    return callTime * (ahead.get() + 1) / concurrency;
  }

  private boolean isTooLate(long deadline) {
    return expectedWait() + callTime > deadline - System.nanoTime();
  }

  private int retryAfter() {
    return (int) Math.max(1, Math.min(60, Math.ceil(expectedWait() / SECOND)));
  }
}
