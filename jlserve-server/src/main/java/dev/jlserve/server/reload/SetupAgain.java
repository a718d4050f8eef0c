package dev.jlserve.server.reload;

import dev.jlserve.server.app.AppStart;
import dev.jlserve.server.app.SetupLimit;
import dev.jlserve.server.app.StepRunner;
import dev.jlserve.server.configuration.AppSettings;
import dev.jlserve.server.log.LastWords;
import dev.jlserve.server.log.Secrets;
import dev.jlserve.spi.AppBootstrap;
import java.time.Duration;
import java.util.Map;

/**
 * Makes a further instance of an app as the process made the first.
 *
 * @param environment the settings by the names of their variables
 * @param steps runs the app's code
 * @param limit how long it may take; the process ends then
 */
public record SetupAgain(Map<String, String> environment, StepRunner steps, Duration limit) {

  /**
   * Makes it.
   *
   * @throws dev.jlserve.server.app.AppFailure if a setting is wrong, or the app's code throws
   */
  <A> A run(AppBootstrap<A> bootstrap) {
    Secrets.hide(AppSettings.secrets(bootstrap, environment));
    SetupLimit running =
        SetupLimit.begin(limit, "set JLSERVE_SETUP_TIMEOUT to more seconds", LastWords::error);
    try {
      return AppStart.setUp(bootstrap, environment, steps);
    } finally {
      running.end();
    }
  }
}
