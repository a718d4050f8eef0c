package dev.jlserve.server.mode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Sets a system property of the JVM. */
@Isolated
class ServeOptionsTest {

  private static final String DEBUG = "jlserve.debug";
  private static final Map<String, String> LIMITS =
      Map.of("JLSERVE_DEADLINE", "5", "JLSERVE_SETUP_TIMEOUT", "7");

  @AfterEach
  void clear() {
    System.clearProperty(DEBUG);
  }

  private static List<Duration> limits(String... options) {
    ServeOptions parsed = ServeOptions.parse(List.of(options), LIMITS);
    return List.of(parsed.http().limits().deadline(), parsed.setupTime());
  }

  @Test
  void allWrongSettingsAreToldAtOnce() {
    Map<String, String> wrong =
        Map.of(
            "JLSERVE_QUEUE", "-1",
            "JLSERVE_DEADLINE", "1m",
            "JLSERVE_PORT", "http",
            "JLSERVE_WARM_UP", "yes",
            "JLSERVE_SETUP_TIMEOUT", "0",
            "JLSERVE_CORS_ORIGINS", "https://a.example * https://b.example/",
            "JLSERVE_API_KEYS_FILE", "keys");

    assertThatThrownBy(() -> ServeOptions.parse(List.of(), wrong))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            """
            8 settings are wrong:
              JLSERVE_WARM_UP is 'yes'; it is true or false
              JLSERVE_QUEUE is '-1'; it is a whole number from 0 to 1000000
              JLSERVE_DEADLINE is '1m'; it is a whole number from 1 to 86400
              JLSERVE_PORT is 'http'; a port is a number from 0 to 65535
              JLSERVE_API_KEYS_FILE is 'keys'; give its absolute path
              JLSERVE_CORS_ORIGINS holds '*'; an origin is scheme and host, such as https://app.example
              JLSERVE_CORS_ORIGINS holds 'https://b.example/'; browsers send 'https://b.example'
              JLSERVE_SETUP_TIMEOUT is '0'; it is a whole number from 1 to 86400""");
  }

  @Test
  void deadlinesPauseUnderADebugger() {
    List<Duration> set = List.of(Duration.ofSeconds(5), Duration.ofSeconds(7));
    assertThat(limits("--dev")).isEqualTo(set);

    System.setProperty(DEBUG, "true");

    assertThat(limits("--dev")).containsOnly(Duration.ofDays(1));
    assertThat(limits()).isEqualTo(set);
  }
}
