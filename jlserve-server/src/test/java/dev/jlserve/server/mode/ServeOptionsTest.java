package dev.jlserve.server.mode;

import static org.assertj.core.api.Assertions.assertThat;

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
  void deadlinesPauseUnderADebugger() {
    List<Duration> set = List.of(Duration.ofSeconds(5), Duration.ofSeconds(7));
    assertThat(limits("--dev")).isEqualTo(set);

    System.setProperty(DEBUG, "true");

    assertThat(limits("--dev")).containsOnly(Duration.ofDays(1));
    assertThat(limits()).isEqualTo(set);
  }
}
