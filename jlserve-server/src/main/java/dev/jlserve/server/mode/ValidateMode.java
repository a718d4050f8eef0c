package dev.jlserve.server.mode;

import dev.jlserve.server.app.AppFailure;
import dev.jlserve.server.app.AppStart;
import dev.jlserve.server.app.BootstrapLoader;
import dev.jlserve.server.app.Closing;
import dev.jlserve.server.app.ExitGuard;
import dev.jlserve.server.app.LauncherSettings;
import dev.jlserve.server.app.NativeExitHandlers;
import dev.jlserve.server.app.SetupLimit;
import dev.jlserve.server.configuration.AppSettings;
import dev.jlserve.server.http.AppServer;
import dev.jlserve.server.log.Secrets;
import dev.jlserve.server.settings.HttpSettings;
import dev.jlserve.server.trial.ExampleCalls;
import dev.jlserve.server.trial.ValidationSteps;
import dev.jlserve.spi.AppBootstrap;
import dev.jlserve.spi.weights.WeightStore;
import java.time.Duration;
import java.util.Map;

/**
 * Tries an app for a build: makes it, sets it up, sends each endpoint its examples over HTTP, and
 * closes it.
 */
public final class ValidateMode {

  private static final String CLOSE = "close()";

  private ValidateMode() {}

  /** Tries it, and ends the process. */
  public static void run(ValidateOptions options, boolean stacktrace) {
    BuildProcess.run(
        stacktrace,
        (build, guard) -> {
          WeightStore.install(LauncherSettings.weights());
          validate(BootstrapLoader.load(), options, build, guard);
        });
  }

  private static <A> void validate(
      AppBootstrap<A> bootstrap, ValidateOptions options, ParentChannel build, ExitGuard guard) {
    Map<String, String> environment = System.getenv();
    Secrets.hide(AppSettings.secrets(bootstrap, environment));
    ValidationSteps steps = new ValidationSteps(build, guard);
    SetupLimit limit =
        SetupLimit.begin(options.setupTime(), "give --setup-timeout more seconds", build::failed);
    A app = AppStart.setUp(bootstrap, environment, steps);
    limit.end();
    HttpSettings settings = HttpSettings.loopback(new ServeEnvironment(environment).limits());
    AppServer server =
        AppStart.open(bootstrap, app, BootstrapLoader.openapi(), settings, steps::outOfMemory);
    Duration deadline = settings.limits().deadline();
    try {
      new ExampleCalls(server, deadline, deadline, steps).all(bootstrap.endpoints());
    } catch (AppFailure failed) {
      if (!server.awaitIdle(Duration.ZERO)) {
        NativeExitHandlers.skip();
      }
      throw failed;
    }
    UsedMemory.measure().ifPresent(build::measured);
    server.stop();
    close(() -> bootstrap.close(app), steps, guard);
  }

  private static void close(Closing.Close close, ValidationSteps steps, ExitGuard guard) {
    steps.begin(CLOSE);
    Closing.problem(
            () ->
                guard.during(
                    CLOSE,
                    () -> {
                      close.run();
                      return true;
                    }))
        .ifPresent(
            problem -> {
              throw new AppFailure(problem);
            });
  }
}
