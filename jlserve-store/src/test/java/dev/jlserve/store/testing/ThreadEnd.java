package dev.jlserve.store.testing;

import java.util.stream.Stream;

/** Lets a thread of a JVM that ends go on, from a shutdown hook. */
public final class ThreadEnd {

  private ThreadEnd() {}

  /** Waits until a thread has ended, or only waits for the end of the JVM. */
  public static void await(Thread thread) {
    while (thread.isAlive() && !waits(thread)) {
      Thread.onSpinWait();
    }
  }

  private static boolean waits(Thread thread) {
    return Stream.of(thread.getStackTrace())
        .map(StackTraceElement::getMethodName)
        .anyMatch(method -> method.equals("stayIfBegun") || method.equals("exit"));
  }
}
