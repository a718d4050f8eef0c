package dev.jlserve.store.signal;

import java.util.concurrent.CountDownLatch;

/**
 * Whether this JVM has begun to end, by a signal or otherwise. What fails from then on tells
 * nothing: shutdown hooks remove what it works with, and a class that registers one cannot be
 * loaded.
 */
public final class Ending {

  private static final Thread NO_HOOK = new Thread(() -> {});

  private Ending() {}

  /** Whether it has; true before the first shutdown hook runs. */
  public static boolean hasBegun() {
    try {
      Runtime.getRuntime().removeShutdownHook(NO_HOOK);
      return false;
    } catch (IllegalStateException begun) {
      return true;
    }
  }

  /**
   * Does not return once it has: there is nothing to tell, and the exit code is the signal's. Do
   * not hold what a shutdown hook needs.
   */
  public static void stayIfBegun() throws InterruptedException {
    if (hasBegun()) {
      new CountDownLatch(1).await();
    }
  }
}
