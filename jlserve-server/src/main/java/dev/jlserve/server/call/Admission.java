package dev.jlserve.server.call;

import dev.jlserve.server.metrics.EndpointMetrics;
import io.helidon.webserver.CloseConnectionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Bounds how many calls run at once, first come first served, and how many requests wait. It
 * measures how long calls take, and lets nobody wait who would then be answered too late.
 */
public final class Admission {

  /** What {@link #ask} gives to a request that may go on. */
  public static final int ADMITTED = 0;

  /** The share of the newest call in the measured time. */
  private static final double WEIGHT = 0.125;

  private static final double SECOND = 1e9;

  private final int concurrency;
  private final Semaphore calls;
  private final QueueSlots waiting;
  private final RunningCalls running;
  private final AtomicInteger ahead = new AtomicInteger();
  private volatile double callTime;
  private volatile double answerTime;

  Admission(int concurrency, QueueSlots waiting, CallWatch watch) {
    this.concurrency = concurrency;
    this.running = watch.calls(concurrency);
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
    int retryAfter = ask(deadline, 1);
    return retryAfter == ADMITTED && waiting.isFull() && calls.availablePermits() == 0
        ? retryAfter(1)
        : retryAfter;
  }

  /**
   * Whether a request would be answered in time that needs further calls to begin.
   *
   * @param more how many, its own included
   * @return {@link #ADMITTED}, or the seconds after which to try again
   */
  int ask(long deadline, int more) {
    return calls.availablePermits() == 0 && isTooLate(deadline, more) ? retryAfter(more) : ADMITTED;
  }

  /**
   * Waits as {@link #enter(long)} does, which is measured, also if it is in vain; then the call
   * begins.
   *
   * @param requester whose call it is
   * @return since when the call was free, as {@link System#nanoTime} has it
   */
  long enter(long deadline, Requester requester, EndpointMetrics metrics) {
    long asked = System.nanoTime();
    try {
      long begin = enter(deadline) ? asked : System.nanoTime();
      begin(requester);
      metrics.waited(begin - asked);
      return begin;
    } catch (CloseConnectionException cut) {
      metrics.waited(System.nanoTime() - asked);
      throw cut;
    }
  }

  private void begin(Requester requester) {
    try {
      requester.callBegins();
    } catch (CloseConnectionException cut) {
      leaveUnused();
      throw cut;
    }
  }

  /**
   * Waits for a call to be free; who has it calls {@link #leave} in the end.
   *
   * @param deadline when the request is to be answered, as {@link System#nanoTime} has it
   * @return whether it was free at once
   * @throws OverloadedException if it could not be answered in time
   * @throws CloseConnectionException if it was cut meanwhile: its time is over, or its client gone
   */
  boolean enter(long deadline) {
    try {
      return acquire(deadline);
    } catch (InterruptedException e) {
      throw new CloseConnectionException("cut", e);
    }
  }

  private boolean acquire(long deadline) throws InterruptedException {
    // Unlike tryAcquire() this does not overtake those who wait.
    if (calls.tryAcquire(0, TimeUnit.SECONDS)) {
      return true;
    }
    if (isTooLate(deadline, 1) || !waiting.enter()) {
      throw new OverloadedException(retryAfter(1));
    }
    ahead.incrementAndGet();
    try {
      calls.acquire();
      return false;
    } finally {
      ahead.decrementAndGet();
      waiting.leave();
    }
  }

  /** Waits for a call to be free for requests that hold their places themselves. */
  void enterForMany() {
    ahead.incrementAndGet();
    calls.acquireUninterruptibly();
    ahead.decrementAndGet();
  }

  /** Gives back a call that did not reach the app's method. */
  void leaveUnused() {
    calls.release();
  }

  /** The calls that run: who has entered begins one. */
  RunningCalls running() {
    return running;
  }

  /** How many calls run at once. */
  int concurrency() {
    return concurrency;
  }

  /** Whether no call runs. */
  boolean isIdle() {
    return calls.availablePermits() == concurrency;
  }

  /**
   * Gives the call back.
   *
   * @param nanos how long it took
   */
  void leave(long nanos) {
    leave(nanos, nanos);
  }

  /**
   * Gives the call of a stream back.
   *
   * @param nanos how long it took: what whoever waits for a call waits for
   * @param answered how long of that until the response began, which is what has a deadline
   */
  void leave(long nanos, long answered) {
    // Calls that end together may overwrite each other; the measure stays one of recent calls.
    callTime = measured(callTime, nanos);
    answerTime = measured(answerTime, answered);
    calls.release();
  }

  private static double measured(double before, long nanos) {
    return before == 0 ? nanos : before + WEIGHT * (nanos - before);
  }

  /** How long a request would wait that needs so many calls to begin, in nanoseconds. */
  private double expectedWait(int more) {
    return callTime * (ahead.get() + more) / concurrency;
  }

  private boolean isTooLate(long deadline, int more) {
    return expectedWait(more) + answerTime > deadline - System.nanoTime();
  }

  /** The seconds after which so many calls will have begun. */
  int retryAfter(int more) {
    return (int) Math.max(1, Math.min(60, Math.ceil(expectedWait(more) / SECOND)));
  }
}
