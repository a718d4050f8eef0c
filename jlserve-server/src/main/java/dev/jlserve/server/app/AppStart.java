package dev.jlserve.server.app;

import dev.jlserve.server.configuration.AppSettings;
import dev.jlserve.server.http.AppServer;
import dev.jlserve.server.http.PathTakenException;
import dev.jlserve.server.settings.HttpSettings;
import dev.jlserve.spi.AppBootstrap;
import dev.jlserve.spi.SettingsBinding;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;

/** The steps of an app's start, which all modes and tests share. */
public final class AppStart {

  private AppStart() {}

  /**
   * Calls the app's constructor.
   *
   * @throws AppFailure if it throws
   */
  public static <A> A create(AppBootstrap<A> bootstrap, StepRunner steps) {
    return steps.during("the app's constructor", bootstrap::create);
  }

  /**
   * Reads the app's settings, calls its constructor, then {@code setup()}.
   *
   * @param environment the settings by the names of their variables
   * @throws AppFailure if a setting is wrong, or one of them throws
   */
  public static <A> A setUp(
      AppBootstrap<A> bootstrap, Map<String, String> environment, StepRunner steps) {
    AppSettings.Setup<A> setup = settings(bootstrap, environment, steps);
    A app = create(bootstrap, steps);
    return steps.during(
        "setup()",
        () -> {
          setup.run(app);
          return app;
        });
  }

  private static <A> AppSettings.Setup<A> settings(
      AppBootstrap<A> bootstrap, Map<String, String> environment, StepRunner steps) {
    SettingsBinding<A, ?> binding = bootstrap.settings();
    if (binding == null) {
      return bootstrap::setup;
    }
    // The record's constructor is code of the app.
    AppSettings.Result<A> read =
        steps.during("the record of settings", () -> AppSettings.read(binding, environment));
    AppSettings.Setup<A> setup = read.setup();
    if (setup == null) {
      throw AppFailure.ofSettings(read.problems());
    }
    return setup;
  }

  /**
   * Opens the port.
   *
   * @param openapi the OpenAPI document, in UTF-8
   * @param outOfMemory is told before the response to a call that ran out of memory
   * @throws AppFailure if the port cannot be opened, or an endpoint has a path of the server's
   */
  public static <A> AppServer open(
      AppBootstrap<A> bootstrap,
      A app,
      byte[] openapi,
      HttpSettings settings,
      Consumer<OutOfMemoryError> outOfMemory) {
    try {
      return AppServer.start(bootstrap, app, openapi, settings, outOfMemory);
    } catch (IOException e) {
      throw ListenAddress.failure(settings, e);
    } catch (PathTakenException e) {
      throw new AppFailure(
          e.getMessage() + "; build the app again: " + LauncherSettings.build(), e);
    }
  }
}
