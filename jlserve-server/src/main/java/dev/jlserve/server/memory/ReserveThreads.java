package dev.jlserve.server.memory;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads that wait for the end of the process, which may have come since no more can be started.
 */
public final class ReserveThreads {

  /** One ends the process, and one writes what the process says meanwhile. */
  private static final int KEPT = 2;

  private static final ReserveThreads OF_PROCESS =
      new ReserveThreads(Thread.ofPlatform().name("jlserve-reserve-", 1).factory());

  private final ThreadPoolExecutor kept;

  ReserveThreads(ThreadFactory threads) {
    kept =
        new ThreadPoolExecutor(
            KEPT, KEPT, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
  }

  /** Starts those of this process, which goes on from now on until something ends it. */
  public static void keep() {
    OF_PROCESS.start();
  }

  /**
   * Runs a task in a fresh thread, or in a kept one if none can be started.
   *
   * @throws OutOfMemoryError if none is kept either
   */
  public static void run(ThreadFactory fresh, Runnable task) {
    OF_PROCESS.runIn(fresh, task);
  }

  /**
   * Runs a task likewise, and waits for it a limited time.
   *
   * @return whether it has ended
   * @throws OutOfMemoryError if there is no thread for it
   */
  public static boolean runWithin(Duration limit, ThreadFactory fresh, Runnable task)
      throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    run(
        fresh,
        () -> {
          try {
            task.run();
          } finally {
            ended.countDown();
          }
        });
    return ended.await(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  void start() {
    kept.prestartAllCoreThreads();
  }

  void runIn(ThreadFactory fresh, Runnable task) {
    try {
      fresh.newThread(task).start();
    } catch (OutOfMemoryError noThread) {
      kept.execute(task);
    }
  }
}
