package dev.jlserve.server.http;

import io.helidon.webserver.WebServer;
import java.io.IOException;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Helidon only logs that a port cannot be opened; this takes the cause out of its log. */
final class PortFailure implements Filter {

  private @Nullable Throwable cause;

  private PortFailure() {}

  /**
   * Starts the server.
   *
   * @throws IOException if its port cannot be opened
   */
  static void startOrThrow(WebServer server) throws IOException {
    // Helidon asks for its logger by the name of the class that implements WebServer.
    Logger log = Logger.getLogger(server.getClass().getName());
    PortFailure failure = new PortFailure();
    Filter before = log.getFilter();
    log.setFilter(failure);
    try {
      server.start();
    } finally {
      log.setFilter(before);
    }
    if (!server.isRunning()) {
      throw failure.asException();
    }
  }

  @Override
  public boolean isLoggable(LogRecord entry) {
    if (entry.getThrown() != null) {
      cause = entry.getThrown();
    }
    return false;
  }

  private IOException asException() {
    for (Throwable t = cause; t != null; t = t.getCause()) {
      if (t instanceof IOException io) {
        return io;
      }
    }
    return new IOException("the HTTP server did not start", cause);
  }
}
