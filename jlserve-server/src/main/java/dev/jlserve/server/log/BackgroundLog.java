package dev.jlserve.server.log;

import dev.jlserve.server.memory.ReserveThreads;
import java.lang.System.Logger.Level;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Writes log lines in a thread of its own, so that no request waits for a log: a log may block, or
 * throw, where nobody reads stderr or a handler of the app's is broken. Lines that find no room are
 * lost, and counted: the log says how many once it goes on. So are those that the log throws at,
 * unless the log takes a short line in their place.
 */
public final class BackgroundLog {

  private static final System.Logger LOG = System.getLogger(BackgroundLog.class.getName());

  /** How many lines wait at most. */
  static final int MOST_LINES = 1000;

  private static final ThreadFactory THREADS =
      Thread.ofPlatform().daemon().name("jlserve-log").factory();

  private static final int GRACE_MILLIS = 500;

  private final AtomicLong withoutRoom = new AtomicLong();
  private final AtomicLong thrownAt = new AtomicLong();

  /** The lines for which no thread could be started, and this log until it ends. */
  private final Phaser inReserve = new Phaser(1);

  private final ThreadPoolExecutor writer;

  public BackgroundLog() {
    this(THREADS);
  }

  /** Creates one that writes in the given thread. */
  BackgroundLog(ThreadFactory threads) {
    writer =
        new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_LINES),
            threads,
            this::refused);
    writer.allowCoreThreadTimeOut(true);
  }

  /** Has a line written that is about a request. */
  public void add(RunningRequest request, Runnable line) {
    Runnable writing = () -> RunningRequest.during(request, () -> write(request, line));
    try {
      writer.execute(writing);
    } catch (OutOfMemoryError noThread) {
      addInReserve(writing);
    }
  }

  private void addInReserve(Runnable writing) {
    inReserve.register();
    ReserveThreads.run(
        THREADS,
        () -> {
          writing.run();
          inReserve.arriveAndDeregister();
        });
  }

  private void refused(Runnable line, ThreadPoolExecutor full) {
    if (full.isShutdown()) {
      line.run(); // The server has stopped, so nobody waits for whoever logs.
    } else {
      withoutRoom.incrementAndGet();
    }
  }

  private void write(RunningRequest request, Runnable line) {
    Throwable thrown = thrownBy(line);
    if (thrown != null && thrownBy(() -> writeInPlace(request, thrown)) != null) {
      thrownAt.incrementAndGet();
      return;
    }
    say(withoutRoom, "more than " + MOST_LINES + " waited for the log to be written");
    say(thrownAt, "the log threw exceptions");
  }

  private static @Nullable Throwable thrownBy(Runnable line) {
    try {
      line.run();
      return null;
    } catch (Throwable e) {
      return e;
    }
  }

  private static void writeInPlace(RunningRequest request, Throwable thrown) {
    LOG.log(
        Level.ERROR,
        "A log line of POST {0}, id {1}, is lost: the log threw {2}",
        request.endpoint(),
        request.id(),
        thrown.getClass().getName());
  }

  private static void say(AtomicLong lost, String why) {
    long count = lost.get();
    if (count > 0
        && thrownBy(() -> LOG.log(Level.WARNING, "{0} log lines are lost: {1}", count, why))
            == null) {
      lost.addAndGet(-count);
    }
  }

  /** Waits for lines that are still to be written, though not long. */
  public void end() {
    writer.shutdown();
    try {
      writer.awaitTermination(GRACE_MILLIS, TimeUnit.MILLISECONDS);
      inReserve.awaitAdvanceInterruptibly(
          inReserve.arriveAndDeregister(), GRACE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      // Nobody reads it, perhaps.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
