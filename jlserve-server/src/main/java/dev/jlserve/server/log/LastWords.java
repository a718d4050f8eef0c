package dev.jlserve.server.log;

import dev.jlserve.server.memory.ReserveThreads;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;

/**
 * Writes what a process says as it ends. Where nobody reads stderr, such a write lasts for ever;
 * the process then ends without it.
 */
public final class LastWords {

  private static final Duration LIMIT = Duration.ofSeconds(1);

  private static final ThreadFactory THREADS =
      Thread.ofPlatform().daemon().name("jlserve-last-words").factory();

  private LastWords() {}

  /** Prints {@code Error: <message>} to stderr. */
  public static void error(String message) {
    line("Error: " + message);
  }

  /** Prints a line to stderr. */
  public static void line(String line) {
    write(() -> System.err.println(line));
  }

  /** Waits for a write, though not long. */
  static void write(Runnable write) {
    // The app's code may end the process in a thread that is interrupted.
    boolean interrupted = Thread.interrupted();
    try {
      ReserveThreads.runWithin(LIMIT, THREADS, write);
    } catch (OutOfMemoryError noThread) {
      // Nobody could end a write that lasts.
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
