package dev.jlserve.server.log;

import java.lang.System.Logger.Level;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes log lines in a thread of its own, so that no request waits for a log: a log may block, or
 * throw, where nobody reads stderr or a handler of the app's is broken. Lines that find no room are
 * lost, and counted: the log says how many once it goes on.
 */
public final class BackgroundLog {

  private static final System.Logger LOG = System.getLogger(BackgroundLog.class.getName());

  /** How many lines wait at most. */
  static final int MOST_LINES = 1000;

  private static final int GRACE_MILLIS = 500;

  private final AtomicLong lost = new AtomicLong();

  private final ThreadPoolExecutor writer =
      new ThreadPoolExecutor(
          1,
          1,
          1,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(MOST_LINES),
          Thread.ofPlatform().daemon().name("jlserve-log").factory(),
          this::refused);

  public BackgroundLog() {
    writer.allowCoreThreadTimeOut(true);
  }

  /** Has a line written that is about a request. */
  public void add(RunningRequest request, Runnable line) {
    writer.execute(() -> write(request, line));
  }

  private void refused(Runnable line, ThreadPoolExecutor full) {
    if (full.isShutdown()) {
      line.run(); // The server has stopped, so nobody waits for whoever logs.
    } else {
      lost.incrementAndGet();
    }
  }

  private void write(RunningRequest request, Runnable line) {
    try {
      RunningRequest.during(request, line);
      long unsaid = lost.getAndSet(0);
      if (unsaid > 0) {
        LOG.log(
            Level.WARNING,
            "{0} log lines are lost: more than {1} waited for the log to be written",
            unsaid,
            MOST_LINES);
      }
    } catch (Throwable e) {
      // There is no further place to say it.
    }
  }

  /** Waits for lines that are still to be written, though not long. */
  public void end() {
    writer.shutdown();
    try {
      writer.awaitTermination(GRACE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
