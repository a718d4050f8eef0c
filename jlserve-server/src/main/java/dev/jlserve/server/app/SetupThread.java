package dev.jlserve.server.app;

import dev.jlserve.spi.AppBootstrap;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Makes and sets up an app in a thread of its own, so that its caller waits a limited time. */
public final class SetupThread {

  private SetupThread() {}

  /**
   * The app, set up.
   *
   * @param environment the settings by the names of their variables
   * @throws AppFailure if its constructor or {@code setup()} throws, or both have not ended in time
   */
  public static <A> A run(
      AppBootstrap<A> bootstrap, Map<String, String> environment, Duration limit) {
    FutureTask<A> task =
        new FutureTask<>(() -> AppStart.setUp(bootstrap, environment, StepRunner.PLAIN));
    Thread thread = Thread.ofPlatform().daemon().name("jlserve-setup").start(task);
    try {
      return task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      throw cause instanceof AppFailure failure
          ? failure
          : AppFailure.of("setup()", cause == null ? e : cause);
    } catch (TimeoutException e) {
      String place = ThreadPlace.of(thread);
      task.cancel(true);
      throw new AppFailure(
          "setup() has not ended after "
              + limit.toSeconds()
              + " s"
              + place
              + ". To wait longer, set JLSERVE_SETUP_TIMEOUT to more seconds",
          e);
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new AppFailure("interrupted while setup() was running", e);
    }
  }
}
