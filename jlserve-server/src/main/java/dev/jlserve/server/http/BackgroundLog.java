package dev.jlserve.server.http;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Writes log lines in a thread of its own, for those who must not wait: a log may block, or throw,
 * where nobody reads stderr or a handler of the app's is broken. Lines that find no room are lost.
 */
final class BackgroundLog {

  private static final int MOST_LINES = 1000;
  private static final int GRACE_MILLIS = 500;

  private final ThreadPoolExecutor writer =
      new ThreadPoolExecutor(
          1,
          1,
          1,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(MOST_LINES),
          Thread.ofPlatform().daemon().name("jlserve-log").factory(),
          new ThreadPoolExecutor.DiscardPolicy());

  BackgroundLog() {
    writer.allowCoreThreadTimeOut(true);
  }

  /** Has a line written that is about a request. */
  void add(CurrentRequest request, Runnable line) {
    writer.execute(
        () -> {
          try {
            RunningRequest.during(request, line);
          } catch (Throwable e) {
            // There is no further place to say it.
          }
        });
  }

  /** Waits for lines that are still to be written, though not long. */
  void end() {
    writer.shutdown();
    try {
      writer.awaitTermination(GRACE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
