package dev.jlserve.server.app;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jlserve.server.sample.ScriptedApp;
import dev.jlserve.server.settings.HttpLimits;
import dev.jlserve.server.settings.HttpSettings;
import org.junit.jupiter.api.Test;

/** What the user is told of a start that fails. */
class AppStartTest {

  @Test
  void anAppWhoseEndpointHasAPathOfTheServersIsBuiltAgain() {
    ScriptedApp app = new ScriptedApp(1, 1).with("/metrics", (a, text) -> text);
    HttpSettings settings = HttpSettings.loopback(HttpLimits.DEFAULT);
    assertThatThrownBy(() -> AppStart.open(app, new Object(), new byte[0], settings, error -> {}))
        .isInstanceOf(AppFailure.class)
        .hasMessage(
            "POST /metrics has a path that is the server's own; build the app again: jlserve build"
                + " <App.java>");
  }
}
