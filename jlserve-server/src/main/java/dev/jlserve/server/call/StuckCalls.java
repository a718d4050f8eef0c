package dev.jlserve.server.call;

import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Finds calls that hold all permits and do not end, though nobody waits for them any more: a
 * deadlock, or a loop without an end. Only another process can help then, so readiness fails.
 */
final class StuckCalls {

  private static final System.Logger LOG = System.getLogger(StuckCalls.class.getName());

  /** Interrupted code may need as long to clean up, once its client has gone. */
  private static final long GRACE = TimeUnit.SECONDS.toNanos(1);

  private static final int CALLS = 4;
  private static final int FRAMES = 30;

  /**
   * Judges the calls of one limit.
   *
   * @param running those that run
   */
  void look(RunningCalls calls, List<RunningCall> running, long now) {
    boolean held =
        running.size() == calls.concurrency()
            && running.stream().allMatch(call -> call.isLate(now));
    boolean stuck = calls.areHeldFor(GRACE, held, now);
    if (stuck == calls.areStuck()) {
      return;
    }
    // Now, since they may end as soon as anybody knows.
    String places =
        running.stream().limit(CALLS).map(call -> place(call, now)).collect(Collectors.joining());
    calls.stuck(stuck);
    // Writing a log may take its time, which the other calls do not have.
    Thread.ofVirtual().name("jlserve-log").start(() -> log(stuck, running.size(), places));
  }

  private static void log(boolean stuck, int running, String places) {
    if (stuck) {
      LOG.log(
          Level.ERROR,
          "{0} of {0} calls have not ended after their deadline, so no other can begin;"
              + " /health/ready is 503 until one ends.{1}",
          running,
          places);
    } else {
      LOG.log(Level.WARNING, "A call has ended after its deadline; /health/ready is 200 again");
    }
  }

  private static String place(RunningCall call, long now) {
    return "\nPOST "
        + call.endpoint()
        + ", for "
        + TimeUnit.NANOSECONDS.toSeconds(now - call.began())
        + " s:"
        + Arrays.stream(call.thread().getStackTrace())
            .limit(FRAMES)
            .map(frame -> "\n\tat " + frame)
            .collect(Collectors.joining());
  }
}
