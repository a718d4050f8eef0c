package dev.jlserve.store.signal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * The signals that have asked this JVM to end. The JVM ignores signals from the first on, but
 * starts for each a thread of its own, {@code SIGTERM handler}, that then waits for the shutdown to
 * end. (A handler of our own would need {@code sun.misc.Signal}, which warns at compile time that
 * it may go.)
 */
public final class EndSignals {

  /** The number of each, by the name of its thread. */
  private static final Map<String, Integer> NUMBERS =
      Map.of("SIGHUP handler", 1, "SIGINT handler", 2, "SIGTERM handler", 15);

  /** The exit code of a process that a signal has ended is this and the signal's number. */
  private static final int SIGNALLED = 128;

  private static final long TICK = 50_000_000;

  private EndSignals() {}

  /** Whether a thread ends the JVM since a signal asked for it. */
  public static boolean isAskedBy(Thread thread) {
    return NUMBERS.containsKey(thread.getName());
  }

  /**
   * Waits for a second one, for as long as the process is there. Those that have come by now are
   * one: {@code timeout} of coreutils and others that end a group signal a process and then its
   * group, a moment apart.
   *
   * @param atOnce ends what still runs, and is given the exit code of the first signal
   * @return the thread that waits
   */
  public static Thread onSecond(IntConsumer atOnce) {
    int first = Math.max(1, numbers().size());
    return Thread.ofPlatform()
        .daemon()
        .name("jlserve-second-signal")
        .start(
            () -> {
              List<Integer> numbers = numbers();
              while (numbers.size() <= first) {
                LockSupport.parkNanos(TICK);
                numbers = numbers();
              }
              atOnce.accept(SIGNALLED + numbers.get(0));
            });
  }

  /** The numbers of those that came, in their order. */
  private static List<Integer> numbers() {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    while (group.getParent() != null) {
      group = group.getParent();
    }
    Thread[] threads = new Thread[group.activeCount() + 16];
    group.enumerate(threads);
    return Arrays.stream(threads)
        .filter(Objects::nonNull)
        .filter(EndSignals::isAskedBy)
        .sorted(Comparator.comparingLong(Thread::threadId))
        .map(thread -> Objects.requireNonNull(NUMBERS.get(thread.getName())))
        .toList();
  }
}
