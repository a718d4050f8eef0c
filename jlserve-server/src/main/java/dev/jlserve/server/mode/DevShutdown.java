package dev.jlserve.server.mode;

import dev.jlserve.server.http.AppServer;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Stops a development server, for which nobody waits longer than about a second. */
final class DevShutdown {

  private static final Duration DRAIN = Duration.ofMillis(700);
  private static final Duration FURTHER = Duration.ofMillis(100);

  /** Calls that end sooner are not worth a line. */
  private static final Duration SHORT = Duration.ofMillis(250);

  private DevShutdown() {}

  /** Says whether nothing uses the app any more. */
  static boolean stop(AppServer server) {
    Thread.ofPlatform().daemon().name("jlserve-dev-shutdown").start(() -> tell(server));
    return server.stop(DRAIN, FURTHER);
  }

  private static void tell(AppServer server) {
    LockSupport.parkNanos(SHORT.toNanos());
    Set<String> running = server.running();
    if (!running.isEmpty()) {
      System.err.println(
          running.stream()
              .map(path -> "POST " + path)
              .collect(Collectors.joining(", ", "Waiting up to a second for ", "")));
    }
  }
}
