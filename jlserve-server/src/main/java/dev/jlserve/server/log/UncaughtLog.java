package dev.jlserve.server.log;

import java.lang.System.Logger.Level;

/**
 * Logs what ends a thread that the app began, as other failures are logged: with secrets masked,
 * and in the form of the logs. The JVM would print it as it is.
 */
public final class UncaughtLog implements Thread.UncaughtExceptionHandler {

  private UncaughtLog() {}

  /** Logs from now on, unless code in this JVM has a handler of its own. */
  public static void install() {
    if (Thread.getDefaultUncaughtExceptionHandler() == null) {
      Thread.setDefaultUncaughtExceptionHandler(new UncaughtLog());
    }
  }

  @Override
  public void uncaughtException(Thread thread, Throwable thrown) {
    // Not sooner: a logger takes its time, and most servers never need this one.
    System.getLogger(UncaughtLog.class.getName())
        .log(Level.ERROR, name(thread) + " ended with an exception that nothing caught", thrown);
  }

  private static String name(Thread thread) {
    return thread.getName().isEmpty() ? "A virtual thread" : "Thread " + thread.getName();
  }
}
