package dev.jlserve.server.http;

import org.jspecify.annotations.Nullable;

/**
 * What the current thread works for, for its logs.
 *
 * @param endpoint the path that is answered
 * @param id the request's id; null for a batch, which answers several
 */
public record RunningRequest(String endpoint, @Nullable String id) {

  /** Of threads that handle no connection. */
  private static final ThreadLocal<@Nullable RunningRequest> NO_CONNECTION = new ThreadLocal<>();

  /** What the current thread works for; null if it is no request. */
  public static @Nullable RunningRequest current() {
    Connection connection = Connection.currentOrNull();
    CurrentRequest request = connection == null ? CurrentRequest.NONE : connection.request();
    return request.path().isEmpty()
        ? NO_CONNECTION.get()
        : new RunningRequest(request.path(), request.id());
  }

  /** The current thread, which ends with it, answers a batch. */
  static void batch(String endpoint) {
    NO_CONNECTION.set(new RunningRequest(endpoint, null));
  }

  /** Has the current thread, which handles no connection, log for a request. */
  static void during(RunningRequest request, Runnable log) {
    RunningRequest before = NO_CONNECTION.get();
    NO_CONNECTION.set(request);
    try {
      log.run();
    } finally {
      NO_CONNECTION.set(before);
    }
  }
}
