package dev.jlserve.server.trial;

import dev.jlserve.server.app.AppFailure;
import dev.jlserve.server.app.AppStart;
import dev.jlserve.server.app.ExitGuard;
import dev.jlserve.server.app.NativeExitHandlers;
import dev.jlserve.server.app.SetupLimit;
import dev.jlserve.server.http.AppServer;
import dev.jlserve.server.settings.HttpLimits;
import dev.jlserve.server.settings.HttpSettings;
import dev.jlserve.spi.AppBootstrap;
import java.time.Duration;

/**
 * Sends each endpoint its examples before the app's port opens, on a port of its own that only this
 * machine reaches: the first client finds loaded classes and a model that has run, and nothing of
 * it is counted.
 */
public final class WarmUp implements ValidationSteps.Listener {

  /** So much later than the setup's limit, which ends a late example, is an example's own. */
  private static final Duration BEYOND = Duration.ofMinutes(1);

  private static final int SUCCESS = 2;
  private static final int HUNDRED = 100;

  private final SetupLimit limit;

  private WarmUp(SetupLimit limit) {
    this.limit = limit;
  }

  /**
   * Does it.
   *
   * @param limits the app's; their deadline is how long a stream is read that goes on
   * @param time the time of the limit
   * @param limit ends all of it
   * @throws AppFailure if an example is not answered with success
   */
  public static <A> void run(
      AppBootstrap<A> bootstrap,
      A app,
      byte[] openapi,
      HttpLimits limits,
      Duration time,
      SetupLimit limit,
      ExitGuard guard) {
    ValidationSteps steps = new ValidationSteps(new WarmUp(limit), guard);
    Duration streamTime = limits.deadline();
    Duration deadline = time.plus(BEYOND);
    HttpSettings settings = HttpSettings.loopback(limits.withDeadline(deadline));
    AppServer server = AppStart.open(bootstrap, app, openapi, settings, steps::outOfMemory);
    try {
      new ExampleCalls(server, deadline, streamTime, steps).all(bootstrap.endpoints());
    } finally {
      if (!server.stop()) {
        NativeExitHandlers.skip();
      }
    }
  }

  @Override
  public void begins(String step) {
    limit.at("warm-up: " + step);
  }

  @Override
  public void answered(String path, int number, int status, String body) {
    if (status / HUNDRED != SUCCESS) {
      throw new AppFailure(
          "warm-up: example "
              + number
              + " of POST "
              + path
              + " is answered "
              + status
              + ": "
              + body);
    }
  }

  @Override
  public void unexampled(String path) {}
}
