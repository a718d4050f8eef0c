package dev.jlserve.server.app;

import dev.jlserve.store.protocol.ExitCode;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * Ends a process that is shutting down when it is told so again. The JVM ignores signals from the
 * first on, but starts for each a thread of its own, {@code SIGTERM handler}, that then waits for
 * the shutdown to end: two of them are two signals. (A handler of our own would need {@code
 * sun.misc.Signal}, which warns at compile time that it may go.)
 */
final class SecondSignal {

  private static final Pattern HANDLER = Pattern.compile("SIG(TERM|INT|HUP) handler");
  private static final long TICK = 50_000_000;

  private SecondSignal() {}

  /** Watches, for as long as the process is there. */
  static void watch() {
    Thread.ofPlatform()
        .daemon()
        .name("jlserve-second-signal")
        .start(
            () -> {
              while (signals() < 2) {
                LockSupport.parkNanos(TICK);
              }
              Runtime.getRuntime().halt(ExitCode.TERMINATED);
            });
  }

  private static long signals() {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    while (group.getParent() != null) {
      group = group.getParent();
    }
    Thread[] threads = new Thread[group.activeCount() + 16];
    group.enumerate(threads);
    return Arrays.stream(threads)
        .filter(Objects::nonNull)
        .filter(thread -> HANDLER.matcher(thread.getName()).matches())
        .count();
  }
}
