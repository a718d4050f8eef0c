package dev.jlserve.server.log;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the current thread works for, for its logs.
 *
 * @param endpoint the path that is answered
 * @param id the request's id; null for a batch, which answers several
 */
public record RunningRequest(String endpoint, @Nullable String id) {

  /** A connection's thread works for one request after another, so it is asked. */
  private static final ThreadLocal<@Nullable Supplier<@Nullable RunningRequest>> CURRENT =
      new ThreadLocal<>();

  /** What the current thread works for; null if it is no request. */
  public static @Nullable RunningRequest current() {
    Supplier<@Nullable RunningRequest> current = CURRENT.get();
    return current == null ? null : current.get();
  }

  /** The current thread, which ends with it, answers a batch. */
  public static void batch(String endpoint) {
    RunningRequest batch = new RunningRequest(endpoint, null);
    CURRENT.set(() -> batch);
  }

  /** The current thread works for what this says at a time; null for no request. */
  public static void follow(Supplier<@Nullable RunningRequest> current) {
    CURRENT.set(current);
  }

  /** The current thread works for nothing any more. */
  public static void end() {
    CURRENT.remove();
  }

  /** Has the current thread log for a request. */
  static void during(RunningRequest request, Runnable log) {
    Supplier<@Nullable RunningRequest> before = CURRENT.get();
    CURRENT.set(() -> request);
    try {
      log.run();
    } finally {
      CURRENT.set(before);
    }
  }
}
