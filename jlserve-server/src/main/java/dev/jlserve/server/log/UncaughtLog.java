package dev.jlserve.server.log;

import dev.jlserve.server.memory.MemoryErrors;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;

/**
 * Logs what ends a thread that the app began, as other failures are logged: with secrets masked,
 * and in the form of the logs. The JVM would print it as it is.
 */
public final class UncaughtLog implements Thread.UncaughtExceptionHandler {

  private final Consumer<OutOfMemoryError> outOfMemory;

  private UncaughtLog(Consumer<OutOfMemoryError> outOfMemory) {
    this.outOfMemory = outOfMemory;
  }

  /**
   * Logs from now on, unless code in this JVM has a handler of its own.
   *
   * @param outOfMemory is told if memory has run out in a thread, once that is logged
   */
  public static void install(Consumer<OutOfMemoryError> outOfMemory) {
    if (Thread.getDefaultUncaughtExceptionHandler() == null) {
      Thread.setDefaultUncaughtExceptionHandler(new UncaughtLog(outOfMemory));
    }
  }

  @Override
  public void uncaughtException(Thread thread, Throwable thrown) {
    OutOfMemoryError error = MemoryErrors.find(thrown);
    if (error == null) {
      log(thread, thrown);
      return;
    }
    try {
      LastWords.write(() -> log(thread, thrown));
    } finally {
      outOfMemory.accept(error);
    }
  }

  private static void log(Thread thread, Throwable thrown) {
    // Not sooner: a logger takes its time, and most servers never need this one.
    System.getLogger(UncaughtLog.class.getName())
        .log(Level.ERROR, name(thread) + " ended with an exception that nothing caught", thrown);
  }

  private static String name(Thread thread) {
    return thread.getName().isEmpty() ? "A virtual thread" : "Thread " + thread.getName();
  }
}
