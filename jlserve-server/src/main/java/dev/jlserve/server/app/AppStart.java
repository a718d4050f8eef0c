package dev.jlserve.server.app;

import dev.jlserve.server.http.AppServer;
import dev.jlserve.server.http.PathTakenException;
import dev.jlserve.server.settings.HttpSettings;
import dev.jlserve.spi.AppBootstrap;
import java.io.IOException;

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
   * Calls the app's constructor, then {@code setup()}.
   *
   * @throws AppFailure if one of them throws
   */
  public static <A> A setUp(AppBootstrap<A> bootstrap, StepRunner steps) {
    A app = create(bootstrap, steps);
    return steps.during(
        "setup()",
        () -> {
          bootstrap.setup(app);
          return app;
        });
  }

  /**
   * Opens the port.
   *
   * @param openapi the OpenAPI document, in UTF-8
   * @param outOfMemory what is to happen after the response to a call that ran out of memory
   * @throws AppFailure if the port cannot be opened, or an endpoint has a path of the server's
   */
  public static <A> AppServer open(
      AppBootstrap<A> bootstrap,
      A app,
      byte[] openapi,
      HttpSettings settings,
      Runnable outOfMemory) {
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
