package dev.jlserve.server.http;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Bounds how many calls run at once, first come first served, and how many requests wait. */
final class Admission {

  private final Semaphore calls;
  private final WaitingRoom waiting;

  Admission(int concurrency, WaitingRoom waiting) {
    this.calls = new Semaphore(concurrency, true);
    this.waiting = waiting;
  }

  /** Whether a request that came now would be refused. */
  boolean isFull() {
    return waiting.isFull() && calls.availablePermits() == 0;
  }

  /**
   * Waits for a call to be free.
   *
   * @return whether the request may go on; it then calls {@link #leave}
   */
  boolean enter() throws InterruptedException {
    // Unlike tryAcquire() this does not overtake those who wait.
    if (calls.tryAcquire(0, TimeUnit.SECONDS)) {
      return true;
    }
    if (!waiting.enter()) {
      return false;
    }
    try {
      calls.acquire();
      return true;
    } finally {
      waiting.leave();
    }
  }

  void leave() {
    calls.release();
  }
}
