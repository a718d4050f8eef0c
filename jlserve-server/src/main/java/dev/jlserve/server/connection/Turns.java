package dev.jlserve.server.connection;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that new connections, and those that were silent, get their turn in a flood of short
 * requests. A carrier runs all virtual threads of its own queue before it looks elsewhere. A flood
 * keeps these queues filled, and what comes from outside waits for seconds. So each connection
 * pauses before its next request, until a virtual thread from outside has run.
 */
final class Turns {

  /** A thread from outside that has not run for so long does not get its turn. */
  private static final long LATE = TimeUnit.MILLISECONDS.toNanos(100);

  /** So late in spite of the pauses, it is no flood of requests that denies it. */
  private static final long DENIED = TimeUnit.MILLISECONDS.toNanos(500);

  /** The longest pause: something else than a flood may keep the thread from running. */
  private static final long LONGEST_MILLIS = 50;

  private volatile @Nullable CountDownLatch pause;
  private volatile boolean ran = true;
  private long started;

  /** Looks whether a thread from outside gets its turn. Only one thread may call this. */
  void look(long now) {
    if (ran) {
      ran = false;
      started = now;
      Thread.ofVirtual().name("jlserve-turn").start(this::run);
    } else if (now - started > LATE && pause == null) {
      pause = new CountDownLatch(1);
      if (ran) {
        goOn();
      }
    }
  }

  /** Whether other code than the handling of requests takes all carriers. */
  boolean areDenied(long now) {
    return !ran && now - started > DENIED;
  }

  private void run() {
    ran = true;
    goOn();
  }

  private void goOn() {
    CountDownLatch ended = pause;
    pause = null;
    if (ended != null) {
      ended.countDown();
    }
  }

  /** Lets others have their turn, if they wait for it. */
  void giveWay() {
    CountDownLatch until = pause;
    if (until != null) {
      try {
        until.await(LONGEST_MILLIS, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
