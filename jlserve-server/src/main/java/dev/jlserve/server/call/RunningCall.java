package dev.jlserve.server.call;

/**
 * A call of user code that has not ended.
 *
 * @param endpoint the endpoint's path
 * @param thread the thread that runs it
 * @param began when it began, as {@link System#nanoTime} has it
 * @param deadline when its caller was to be answered
 * @param caller who waits for it
 */
public record RunningCall(
    String endpoint, Thread thread, long began, long deadline, Caller caller) {

  /** Whether it has run for longer than so many nanoseconds. */
  boolean isOlderThan(long nanos, long now) {
    return now - began > nanos;
  }

  /** Whether it uses a processor, or wants one: it neither waits nor sleeps. */
  boolean computes() {
    return thread.getState() == Thread.State.RUNNABLE;
  }

  /** Whether its deadline is over, and nobody waits for it. */
  boolean isLate(long now) {
    return now - deadline >= 0 && caller.hasGone();
  }
}
