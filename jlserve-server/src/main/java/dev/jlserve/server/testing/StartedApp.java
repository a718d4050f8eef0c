package dev.jlserve.server.testing;

import dev.jlserve.server.app.AppDocument;
import dev.jlserve.server.app.AppFailure;
import dev.jlserve.server.app.AppStart;
import dev.jlserve.server.app.BootstrapLoader;
import dev.jlserve.server.app.Closing;
import dev.jlserve.server.app.SetupThread;
import dev.jlserve.server.carrier.Carriers;
import dev.jlserve.server.http.AppServer;
import dev.jlserve.server.log.LogSetup;
import dev.jlserve.server.mode.ServeEnvironment;
import dev.jlserve.server.settings.HttpLimits;
import dev.jlserve.server.settings.HttpSettings;
import dev.jlserve.spi.AppBootstrap;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * One app that is served inside this JVM, on a free port of the loopback interface. Several may run
 * at once; the environment says their limits.
 */
public final class StartedApp implements AutoCloseable {

  private final AppBootstrap<?> bootstrap;
  private final AppServer server;
  private final int port;
  private final Closing.Close closeApp;
  private final Duration deadline;
  private boolean closed;

  private StartedApp(
      AppBootstrap<?> bootstrap, AppServer server, Closing.Close closeApp, Duration deadline) {
    this.bootstrap = bootstrap;
    this.server = server;
    this.port = server.port();
    this.closeApp = closeApp;
    this.deadline = deadline;
  }

  /**
   * Makes the app, runs its {@code setup()} and opens the port. Weights are found in the cache
   * folder.
   *
   * @param app a class that the annotation processor has seen
   * @param settings the app's settings by the names of their variables
   * @throws IllegalStateException if it is no app, or a setting is wrong, or its constructor or
   *     {@code setup()} throws or does not end within {@code JLSERVE_SETUP_TIMEOUT}
   */
  public static StartedApp start(Class<?> app, Map<String, String> settings) {
    TestWeights.find();
    return start(BootstrapLoader.of(app), app, settings);
  }

  /**
   * Runs {@code downloadWeights()} first, then does the same.
   *
   * @param cache the folder that it fills and {@code setup()} finds weights in
   * @throws IllegalStateException as above, or if {@code downloadWeights()} throws
   */
  public static StartedApp start(Class<?> app, Path cache, Map<String, String> settings) {
    AppBootstrap<?> bootstrap = BootstrapLoader.of(app);
    TestWeights.download(bootstrap, cache);
    return start(bootstrap, app, settings);
  }

  private static <A> StartedApp start(
      AppBootstrap<A> bootstrap, Class<?> type, Map<String, String> appSettings) {
    LogSetup.quiet();
    ServeEnvironment environment = new ServeEnvironment(System.getenv());
    byte[] openapi =
        AppDocument.of(BootstrapLoader.bootstrapName(type), bootstrap.getClass().getClassLoader());
    HttpLimits limits = environment.limits();
    // As a development server, so that what an endpoint throws is answered with its message.
    HttpSettings settings = HttpSettings.loopback(limits);
    Carriers.provideFor(settings.calls(bootstrap));
    A app = SetupThread.run(bootstrap, appSettings, environment.setupTime());
    // A call that ran out of memory is answered with 500; the JVM is the test's, and goes on.
    AppServer server = AppStart.open(bootstrap, app, openapi, settings, error -> {});
    return new StartedApp(bootstrap, server, () -> bootstrap.close(app), limits.deadline());
  }

  /** The app's generated side. */
  public AppBootstrap<?> bootstrap() {
    return bootstrap;
  }

  /** The port that it answers on until it is closed. */
  public int port() {
    return port;
  }

  /** What a request may take until the server answers it with 504. */
  public Duration deadline() {
    return deadline;
  }

  /**
   * Answers the requests that are there, closes the port, then calls the app's {@code close()}.
   * Takes the drain's time and five seconds at most. A second call does nothing.
   *
   * @throws IllegalStateException if a call or {@code close()} does not end, or {@code close()}
   *     throws
   */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    // A call that still runs uses what close() would free, perhaps native memory.
    if (!server.stop()) {
      throw new AppFailure("a call has not ended; close() is left out");
    }
    Closing.problem(closeApp)
        .ifPresent(
            problem -> {
              throw new AppFailure(problem);
            });
  }
}
