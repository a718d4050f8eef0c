package dev.jlserve.server.http;

import org.jspecify.annotations.Nullable;

/**
 * What the current thread works for, for its logs.
 *
 * @param endpoint the path that is answered
 * @param id the request's id; null for a batch, which answers several
 */
public record RunningRequest(String endpoint, @Nullable String id) {

  private static final ThreadLocal<@Nullable RunningRequest> BATCH = new ThreadLocal<>();

  /** What the current thread works for; null if it is no request. */
  public static @Nullable RunningRequest current() {
    Connection connection = Connection.currentOrNull();
    CurrentRequest request = connection == null ? CurrentRequest.NONE : connection.request();
    return request.path().isEmpty()
        ? BATCH.get()
        : new RunningRequest(request.path(), request.id());
  }

  /** The current thread, which ends with it, answers a batch. */
  static void batch(String endpoint) {
    BATCH.set(new RunningRequest(endpoint, null));
  }
}
