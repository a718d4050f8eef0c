package dev.jlserve.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jlserve.server.response.CompleteResponse;
import dev.jlserve.server.sample.ScriptedApp;
import io.helidon.http.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No endpoint takes the place of another route. */
class ReservedRoutesTest {

  private static final String A = "{\"text\":\"a\"}";

  @ParameterizedTest
  @ValueSource(
      strings = {"/docs", "/docs/a", "/openapi.json", "/health", "/health/live", "/metrics"})
  void anEndpointAtAPathOfTheServersStartsNoServer(String path) {
    assertThatThrownBy(() -> RunningApp.serve(new ScriptedApp(1, 1).with(path, (a, text) -> text)))
        .isInstanceOf(PathTakenException.class)
        .hasMessage("POST " + path + " has a path that is the server's own");
  }

  @Test
  void twoEndpointsAtOnePathStartNoServer() {
    ScriptedApp app =
        new ScriptedApp(1, 1).with("/a", (a, text) -> text).with("/a", (a, text) -> "b");
    assertThatThrownBy(() -> RunningApp.serve(app))
        .isInstanceOf(PathTakenException.class)
        .hasMessage("POST /a stands for two endpoints");
  }

  @Test
  void pathsThatOnlyBeginAlikeAreTheApps() throws Exception {
    ScriptedApp app =
        new ScriptedApp(1, 1).with("/docs-of", (a, text) -> text).with("/", (a, text) -> text);
    try (RunningApp running = RunningApp.dev(app)) {
      assertThat(running.post("/docs-of", A).body()).isEqualTo(A);
      assertThat(running.post("/", A).body()).isEqualTo(A);
    }
  }

  @Test
  void aRouteOfTheServersThatIsNotReservedIsAFault() {
    Route route = new Route.Fixed(CompleteResponse.json(Status.OK_200, new byte[0]));
    assertThatThrownBy(() -> new Routes().own("/version", route))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("/version lies below none of ReservedPaths.ALL");
  }
}
