package dev.jlserve.server.app;

import dev.jlserve.server.http.AppServer;
import dev.jlserve.server.log.LastingLogs;
import dev.jlserve.spi.AppBootstrap;

/** What happens between a signal and the end: a drain, then the app's {@code close()}. */
public final class Shutdown {

  private Shutdown() {}

  public static <A> void register(AppServer server, AppBootstrap<A> bootstrap, A app) {
    LastingLogs.closeAfter(
        () -> {
          SecondSignal.watch();
          // A call that still runs uses what close() would free, perhaps native memory.
          if (server.stop()) {
            Closing.problem(() -> bootstrap.close(app))
                .ifPresent(problem -> System.err.println("Error: " + problem));
          } else {
            System.err.println("Error: a call has not ended; close() is left out");
          }
          OutOfMemory.tell();
        },
        "jlserve-shutdown");
  }
}
