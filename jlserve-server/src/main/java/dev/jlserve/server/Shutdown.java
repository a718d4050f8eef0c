package dev.jlserve.server;

import dev.jlserve.server.http.AppServer;
import dev.jlserve.spi.AppBootstrap;
import java.time.Duration;

/** What happens between a signal and the end: a drain, then the app's {@code close()}. */
final class Shutdown {

  /** With the drain's limit and its two seconds more this stays below 25 s. */
  private static final Duration CLOSE = Duration.ofSeconds(2);

  private Shutdown() {}

  static <A> Thread of(AppServer server, AppBootstrap<A> bootstrap, A app) {
    return new Thread(
        () -> {
          SecondSignal.watch();
          // A call that still runs uses what close() would free, perhaps native memory.
          if (server.stop()) {
            close(bootstrap, app);
          } else {
            System.err.println("Error: a call has not ended; close() is left out");
          }
        },
        "jlserve-shutdown");
  }

  private static <A> void close(AppBootstrap<A> bootstrap, A app) {
    Thread closing =
        Thread.ofPlatform()
            .daemon()
            .name("jlserve-close")
            .start(
                () -> {
                  try {
                    bootstrap.close(app);
                  } catch (Throwable e) {
                    System.err.println("Error: " + AppFailure.of("close()", e).getMessage());
                  }
                });
    try {
      if (!closing.join(CLOSE)) {
        System.err.println("Error: close() has not ended after " + CLOSE.toSeconds() + " s");
      }
    } catch (InterruptedException e) {
      // Nobody interrupts a shutdown hook; the process ends either way.
    }
  }
}
