package dev.jlserve.server.app;

import dev.jlserve.store.protocol.ExitCode;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Ends a process whose {@code setup()}, or what follows it, does not come to an end. */
public final class SetupLimit {

  /** How long before its end the exit is prepared, so that nothing is said after it. */
  private static final long AHEAD = TimeUnit.SECONDS.toNanos(1);

  private final CountDownLatch done = new CountDownLatch(1);

  private final String cure;
  private final Consumer<String> report;
  private volatile @Nullable String next;

  private SetupLimit(String cure, Consumer<String> report) {
    this.cure = cure;
    this.report = report;
  }

  /**
   * From now on the time runs; the current thread is the one that sets up.
   *
   * @param cure what to do if it needs longer
   * @param report says what happened
   */
  public static SetupLimit begin(Duration time, String cure, Consumer<String> report) {
    SetupLimit limit = new SetupLimit(cure, report);
    Thread setup = Thread.currentThread();
    Thread.ofPlatform().daemon().name("jlserve-setup-limit").start(() -> limit.watch(time, setup));
    return limit;
  }

  private void watch(Duration time, Thread setup) {
    long end = System.nanoTime() + time.toNanos();
    try {
      long ahead = Math.min(AHEAD, time.toNanos() / 2);
      if (done.await(time.toNanos() - ahead, TimeUnit.NANOSECONDS)) {
        return;
      }
      NativeExitHandlers.prepare();
      if (done.await(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      return; // Nobody interrupts it but the end of the process.
    }
    String step = next;
    report.accept(
        (step == null
                ? "setup() has not ended after " + time.toSeconds() + " s" + ThreadPlace.of(setup)
                : step + " has no answer " + time.toSeconds() + " s after setup() began")
            + ". To wait longer, "
            + cure);
    NativeExitHandlers.halt(ExitCode.FAULT);
  }

  /** What another thread does from now on within the same time. */
  public void at(String step) {
    next = step;
  }

  /** It has ended. */
  public void end() {
    done.countDown();
  }
}
