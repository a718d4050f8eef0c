package dev.jlserve.server.app;

import dev.jlserve.server.log.LastWords;
import dev.jlserve.server.memory.MemoryErrors;
import dev.jlserve.server.memory.ReserveThreads;
import dev.jlserve.server.memory.Shortage;
import dev.jlserve.store.protocol.ExitCode;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Ends a process whose memory has run out: what it still holds cannot be trusted. */
public final class OutOfMemory {

  private static final AtomicReference<@Nullable Shortage> SHORT = new AtomicReference<>();

  /** No daemon, since the process goes on without other threads until the exit. */
  private static final ThreadFactory THREADS =
      Thread.ofPlatform().name("jlserve-out-of-memory").factory();

  private static final Runnable END = OutOfMemory::end;

  private static volatile @Nullable Runnable shutdown;

  private OutOfMemory() {}

  /** Has at hand what {@link #endProcess} needs, while there is memory for classes and threads. */
  public static void prepare() {
    ReserveThreads.keep();
    MemoryErrors.isBehind(new IllegalStateException());
    Shortage.of(new OutOfMemoryError());
  }

  /** Begins the shutdown, in a thread of its own so that the response still goes out. */
  public static void endProcess(OutOfMemoryError error) {
    if (!SHORT.compareAndSet(null, Shortage.of(error))) {
      return;
    }
    try {
      ReserveThreads.run(THREADS, END);
    } catch (OutOfMemoryError noThread) {
      System.err.println(message(Shortage.of(error)));
      NativeExitHandlers.halt(ExitCode.OUT_OF_MEMORY);
    }
  }

  /** Where no thread can be started for a shutdown hook, this is to be done in place of it. */
  static void withoutHooks(Runnable instead) {
    shutdown = instead;
  }

  private static void end() {
    Runnable instead = shutdown;
    try {
      if (instead == null) {
        tell();
      } else if (SHORT.get() == Shortage.THREADS) {
        instead.run();
      }
    } finally {
      System.exit(ExitCode.OUT_OF_MEMORY);
    }
  }

  /** Whether it has begun. */
  static boolean isEnding() {
    return SHORT.get() != null;
  }

  /** Says that this is why the process ends, if it is. */
  static void tell() {
    Shortage shortage = SHORT.get();
    if (shortage != null) {
      LastWords.line(message(shortage));
    }
  }

  private static String message(Shortage shortage) {
    return "Error: the app ran out of " + shortage.what() + "; " + shortage.advice();
  }
}
