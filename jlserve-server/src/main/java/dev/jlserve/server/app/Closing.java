package dev.jlserve.server.app;

import dev.jlserve.server.memory.ReserveThreads;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicReference;

/** Calls the app's {@code close()}, and waits for it a limited time. */
public final class Closing {

  /** With a drain's limit and its two seconds more this stays below 25 s. */
  public static final Duration LIMIT = Duration.ofSeconds(2);

  /** In development, where somebody waits for the end. */
  public static final Duration SHORT_LIMIT = Duration.ofSeconds(1);

  private static final ThreadFactory THREADS =
      Thread.ofPlatform().daemon().name("jlserve-close").factory();

  private Closing() {}

  /** The app's {@code close()}. */
  public interface Close {
    void run() throws Exception;
  }

  /** What went wrong, if anything did. */
  public static Optional<String> problem(Close close) {
    return problem(close, LIMIT);
  }

  /** The same with another limit. */
  public static Optional<String> problem(Close close, Duration limit) {
    AtomicReference<Optional<String>> problem = new AtomicReference<>(Optional.empty());
    try {
      return ReserveThreads.runWithin(limit, THREADS, () -> problem.set(run(close)))
          ? problem.get()
          : Optional.of("close() has not ended after " + limit.toSeconds() + " s");
    } catch (InterruptedException e) {
      // Nobody interrupts the end of a process; it ends either way.
      return Optional.empty();
    }
  }

  private static Optional<String> run(Close close) {
    try {
      close.run();
      return Optional.empty();
    } catch (AppFailure e) {
      return Optional.of(String.valueOf(e.getMessage()));
    } catch (Throwable e) {
      return Optional.of(String.valueOf(AppFailure.of("close()", e).getMessage()));
    }
  }
}
