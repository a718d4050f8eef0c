package dev.jlserve.server.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jlserve.server.types.CompiledApp;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What hangs while an app is made in a test's JVM does not hang the test. */
class SetupThreadTest {

  @Test
  void setupThatHangsIsLeft() {
    CompiledApp<?> app =
        CompiledApp.of(
            "@JLServeApp",
            """
            public void setup() throws InterruptedException {
              new java.util.concurrent.CountDownLatch(1).await();
            }
            record In(int n) {}
            @Endpoint public In echo(In in) { return in; }
            """);
    assertThatThrownBy(() -> SetupThread.run(app.bootstrap(), Map.of(), Duration.ofSeconds(1)))
        .isInstanceOf(AppFailure.class)
        .hasMessageStartingWith("setup() has not ended after 1 s; it is at java.base/")
        .hasMessageContaining(", called by types.App.setup(App.java:")
        .hasMessageEndingWith("To wait longer, set JLSERVE_SETUP_TIMEOUT to more seconds");
  }

  @Test
  void nestedAppsAreFoundByTheNamesOfTheirClasses() {
    assertThat(BootstrapLoader.bootstrapName(Outer.Inner.class))
        .isEqualTo("dev.jlserve.server.app.SetupThreadTest_Outer_InnerBootstrap");
  }

  private static final class Outer {
    private static final class Inner {}
  }
}
