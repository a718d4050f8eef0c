package dev.jlserve.server.app;

import dev.jlserve.server.carrier.LastCarriers;
import dev.jlserve.server.log.LastWords;
import dev.jlserve.server.log.LastingLogs;
import dev.jlserve.store.signal.EndSignals;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** What happens between a signal and the end: a drain, then the app's {@code close()}. */
public final class Shutdown {

  private final BooleanSupplier stop;
  private final Closing.Close close;
  private final Duration closeTime;
  private boolean over;

  private Shutdown(BooleanSupplier stop, Closing.Close close, Duration closeTime) {
    this.stop = stop;
    this.close = close;
    this.closeTime = closeTime;
  }

  /**
   * Registers it.
   *
   * @param stop stops the server, and says whether nothing uses the app any more
   * @param close the app's {@code close()}
   * @param closeTime how long that may take
   */
  public static void register(BooleanSupplier stop, Closing.Close close, Duration closeTime) {
    Shutdown shutdown = new Shutdown(stop, close, closeTime);
    LastingLogs.closeAfter(shutdown::run, "jlserve-shutdown");
    OutOfMemory.withoutHooks(shutdown::run);
  }

  /** Does it once: where the hook finds it done it has nothing left to do. */
  private synchronized void run() {
    if (over) {
      return;
    }
    over = true;
    AtomicBoolean closed = new AtomicBoolean();
    try {
      hearSecondSignal();
      boolean idle = stop.getAsBoolean();
      LastCarriers.provide();
      // A call that still runs uses what close() would free, perhaps native memory.
      if (idle) {
        Closing.problem(noted(closed), closeTime).ifPresent(LastWords::error);
      } else {
        LastWords.error("a call has not ended; close() is left out");
      }
    } finally {
      OutOfMemory.tell();
      if (!closed.get()) {
        NativeExitHandlers.skip();
      }
    }
  }

  private static void hearSecondSignal() {
    try {
      EndSignals.onSecond(NativeExitHandlers::halt);
    } catch (OutOfMemoryError noThread) {
      // The JVM starts a thread for each signal, too, so it hears none.
    }
  }

  private Closing.Close noted(AtomicBoolean ended) {
    return () -> {
      try {
        close.run();
      } finally {
        ended.set(true);
      }
    };
  }
}
