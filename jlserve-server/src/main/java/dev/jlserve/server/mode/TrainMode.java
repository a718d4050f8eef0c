package dev.jlserve.server.mode;

import dev.jlserve.server.app.AppStart;
import dev.jlserve.server.app.BootstrapLoader;
import dev.jlserve.server.app.LauncherSettings;
import dev.jlserve.server.app.ListenAddress;
import dev.jlserve.server.app.OutOfMemory;
import dev.jlserve.server.app.SetupLimit;
import dev.jlserve.server.app.TemporaryFolder;
import dev.jlserve.server.configuration.AppSettings;
import dev.jlserve.server.http.AppServer;
import dev.jlserve.server.log.JsonLog;
import dev.jlserve.server.log.Secrets;
import dev.jlserve.server.settings.HttpSettings;
import dev.jlserve.server.trial.DryRunBootstrap;
import dev.jlserve.server.trial.EagerInitialization;
import dev.jlserve.server.trial.PlainCall;
import dev.jlserve.server.trial.ValidationSteps;
import dev.jlserve.spi.AppBootstrap;
import dev.jlserve.spi.EndpointBinding;
import dev.jlserve.spi.weights.WeightStore;
import dev.jlserve.store.protocol.StartFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Shows the JVM what a start and first requests need, so that it can record it for an AOT cache.
 * Neither {@code setup()} nor an endpoint runs: a build machine need not be one that serves.
 */
public final class TrainMode {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Enough for the JVM to note which methods are called again. */
  private static final int ROUNDS = 10;

  private TrainMode() {}

  /**
   * Does it, and ends the process.
   *
   * @param options {@code --app} and a jar, where the app is not on the class path: the cache then
   *     has nothing of the app's own code
   */
  public static void run(List<String> options, boolean stacktrace) {
    ClassLoader loader = loader(options);
    BuildProcess.run(
        stacktrace,
        (build, guard) -> {
          WeightStore.install(LauncherSettings.weights());
          train(
              BootstrapLoader.load(loader),
              BootstrapLoader.openapi(loader),
              new ValidationSteps(build, guard),
              build);
        });
  }

  private static ClassLoader loader(List<String> options) {
    ClassLoader own = TrainMode.class.getClassLoader();
    int app = options.indexOf(StartFlag.APP);
    if (app < 0) {
      return own;
    }
    try {
      URL jar = Path.of(options.get(app + 1)).toUri().toURL();
      return new URLClassLoader("app", new URL[] {jar}, own);
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <A> void train(
      AppBootstrap<A> bootstrap, byte[] openapi, ValidationSteps steps, ParentChannel build) {
    EagerInitialization.run(bootstrap, new JsonLog());
    SetupLimit limit = SetupLimit.begin(PATIENCE, "build with --validate", build::failed);
    A app = AppStart.create(bootstrap, steps);
    limit.end();
    HttpSettings settings = HttpSettings.loopback(new ServeEnvironment(System.getenv()).limits());
    asServed(bootstrap, settings);
    AppServer server =
        AppStart.open(new DryRunBootstrap<>(bootstrap), app, openapi, settings, steps::outOfMemory);
    steps.during("a sample", () -> samples(bootstrap, server.port()));
    Banner.lines(bootstrap, settings, server.port());
    server.stop();
  }

  /** What else {@link ServeMode} does before its first request. */
  private static void asServed(AppBootstrap<?> bootstrap, HttpSettings settings) {
    Secrets.hide(AppSettings.secrets(bootstrap, System.getenv()));
    ListenAddress.require(settings);
    TemporaryFolder.require();
    OutOfMemory.prepare();
  }

  private static boolean samples(AppBootstrap<?> bootstrap, int port) throws IOException {
    for (int round = 0; round < ROUNDS; round++) {
      for (EndpointBinding<?, ?, ?> endpoint : bootstrap.endpoints()) {
        PlainCall.post(port, endpoint.info().path(), endpoint.info().sample(), PATIENCE);
      }
    }
    return true;
  }
}
