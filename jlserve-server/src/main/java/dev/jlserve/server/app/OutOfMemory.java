package dev.jlserve.server.app;

import dev.jlserve.server.log.LastWords;
import dev.jlserve.store.protocol.ExitCode;

/** Ends a process whose memory has run out: what it still holds cannot be trusted. */
public final class OutOfMemory {

  private static final String MESSAGE =
      "Error: the app ran out of memory; give it more with //RUNTIME_OPTIONS -Xmx..., or give its"
          + " container more";

  private static volatile boolean ending;

  private OutOfMemory() {}

  /** Begins the shutdown, in a thread of its own so that the response still goes out. */
  public static void endProcess() {
    ending = true;
    try {
      new Thread(() -> System.exit(ExitCode.OUT_OF_MEMORY), "jlserve-out-of-memory").start();
    } catch (OutOfMemoryError noThread) {
      System.err.println(MESSAGE);
      NativeExitHandlers.halt(ExitCode.OUT_OF_MEMORY);
    }
  }

  /** Whether it has begun. */
  static boolean isEnding() {
    return ending;
  }

  /** Says that this is why the process ends, if it is. */
  static void tell() {
    if (ending) {
      LastWords.line(MESSAGE);
    }
  }
}
