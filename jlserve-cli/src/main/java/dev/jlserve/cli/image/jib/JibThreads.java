package dev.jlserve.cli.image.jib;

import com.google.cloud.tools.jib.filesystem.TempDirectoryProvider;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The threads of Jib's steps. A signal stops them before the folders that they fill are removed: a
 * thread that goes on makes its folder anew.
 */
final class JibThreads {

  private static final int SECONDS_TO_STOP = 5;

  private static final ExecutorService POOL =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("jib-", 0).factory());

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(JibThreads::stop, "stop-jib"));
  }

  private JibThreads() {}

  /** Where the steps run. */
  static ExecutorService pool() {
    return POOL;
  }

  private static void stop() {
    POOL.shutdownNow();
    TempDirectoryProvider.blockAll();
    try {
      POOL.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    TempDirectoryProvider.removeAll();
  }

  /** Returns while they work. Once a signal has stopped them, what fails is not worth a word. */
  static void awaitEndIfStopped() {
    if (!POOL.isShutdown()) {
      return;
    }
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
