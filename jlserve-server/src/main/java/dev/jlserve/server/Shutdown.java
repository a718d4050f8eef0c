package dev.jlserve.server;

import dev.jlserve.server.http.AppServer;
import dev.jlserve.spi.AppBootstrap;

/** What happens between a signal and the end: a drain, then the app's {@code close()}. */
final class Shutdown {

  private Shutdown() {}

  static <A> Thread of(AppServer server, AppBootstrap<A> bootstrap, A app) {
    return new Thread(
        () -> {
          // A call that still runs uses what close() would free, perhaps native memory.
          if (server.stop()) {
            close(bootstrap, app);
          }
        },
        "jlserve-shutdown");
  }

  private static <A> void close(AppBootstrap<A> bootstrap, A app) {
    try {
      bootstrap.close(app);
    } catch (Throwable e) {
      System.err.println("Error: " + AppFailure.of("close()", e).getMessage());
    }
  }
}
