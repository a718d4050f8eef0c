package dev.jlserve.server.app;

import dev.jlserve.server.log.LastWords;
import dev.jlserve.server.log.LastingLogs;
import dev.jlserve.store.signal.EndSignals;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** What happens between a signal and the end: a drain, then the app's {@code close()}. */
public final class Shutdown {

  private Shutdown() {}

  /**
   * Registers it.
   *
   * @param stop stops the server, and says whether nothing uses the app any more
   * @param close the app's {@code close()}
   * @param closeTime how long that may take
   */
  public static void register(BooleanSupplier stop, Closing.Close close, Duration closeTime) {
    LastingLogs.closeAfter(
        () -> {
          EndSignals.onSecond(NativeExitHandlers::halt);
          AtomicBoolean closed = new AtomicBoolean();
          // A call that still runs uses what close() would free, perhaps native memory.
          if (stop.getAsBoolean()) {
            Closing.problem(noted(close, closed), closeTime).ifPresent(LastWords::error);
          } else {
            LastWords.error("a call has not ended; close() is left out");
          }
          OutOfMemory.tell();
          if (!closed.get()) {
            NativeExitHandlers.skip();
          }
        },
        "jlserve-shutdown");
  }

  private static Closing.Close noted(Closing.Close close, AtomicBoolean ended) {
    return () -> {
      try {
        close.run();
      } finally {
        ended.set(true);
      }
    };
  }
}
