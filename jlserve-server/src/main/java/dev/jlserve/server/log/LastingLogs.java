package dev.jlserve.server.log;

import java.util.concurrent.CountDownLatch;
import java.util.logging.LogManager;

/**
 * Keeps logs open until the shutdown has ended. The JDK's log manager closes them in a shutdown
 * hook of its own, and hooks run all at once: what the calls of a drain and {@code close()} log
 * would be lost. Public, since the JDK makes it by its name.
 */
public final class LastingLogs extends LogManager {

  /** How the classes are named that are nested in the JDK's log manager; its hook is one. */
  private static final String NESTED = LogManager.class.getName() + "$";

  private static volatile CountDownLatch ended = new CountDownLatch(0);

  /** Registers what runs when the process ends; logs are closed after it. */
  public static void closeAfter(Runnable shutdown, String name) {
    CountDownLatch done = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  try {
                    shutdown.run();
                  } finally {
                    done.countDown();
                  }
                },
                name));
    ended = done;
  }

  /** Closes all handlers: in the JDK's hook, once the shutdown has ended. */
  @Override
  public void reset() {
    if (Thread.currentThread().getClass().getName().startsWith(NESTED)) {
      try {
        ended.await();
      } catch (InterruptedException e) {
        // Nobody interrupts the end of a process; it ends either way.
      }
      LastWords.write(super::reset);
    } else {
      super.reset();
    }
  }
}
