package dev.jlserve.server.mode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnknownVariablesTest {

  @Test
  void aMistypedSettingIsNotedWithThoseOfANearName() {
    assertThat(
            ServeOptions.parse(List.of(), Map.of("JLSERVE_API_KEYS", "secret", "HOME", "/"))
                .notes())
        .containsExactly(
            "JLSERVE_API_KEYS is no setting of jlserve, and has no effect; settings with such a"
                + " name are: JLSERVE_API_KEYS_FILE");
    assertThat(UnknownVariables.notes(List.of("JLSERVE_TIMEOUT", "JLSERVE_MAXBODY")))
        .containsExactly(
            "JLSERVE_MAXBODY is no setting of jlserve, and has no effect; settings with such a name"
                + " are: JLSERVE_MAX_BODY, JLSERVE_MAX_CONNECTIONS, JLSERVE_MAX_HEADERS,"
                + " JLSERVE_MAX_REQUEST_LINE",
            "JLSERVE_TIMEOUT is no setting of jlserve, and has no effect; docs/serving.md lists the"
                + " settings");
  }

  @Test
  void whatOtherCommandsReadIsKnown() {
    assertThat(
            UnknownVariables.notes(
                List.of(
                    "JLSERVE_CACHE_DIR",
                    "JLSERVE_API_KEY",
                    "JLSERVE_HOME",
                    "JLSERVE_AUTH_FILES_EXAMPLE_ORG")))
        .isEmpty();
  }

  @Test
  void whatKubernetesAndDockerSetForServicesIsKnown() {
    assertThat(
            UnknownVariables.notes(
                List.of(
                    "JLSERVE_SERVICE_HOST",
                    "JLSERVE_SERVICE_PORT",
                    "JLSERVE_SERVICE_PORT_HTTP",
                    "JLSERVE_PORT_8000_TCP",
                    "JLSERVE_PORT_8000_TCP_PROTO",
                    "JLSERVE_PORT_8000_TCP_PORT",
                    "JLSERVE_PORT_8000_TCP_ADDR",
                    "JLSERVE_GREETER_SERVICE_HOST",
                    "JLSERVE_GREETER_PORT",
                    "JLSERVE_GREETER_PORT_80_TCP_ADDR",
                    "JLSERVE_NAME",
                    "JLSERVE_ENV_PATH")))
        .isEmpty();
  }
}
