package dev.jlserve.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.readiness.Readiness;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RefusalTest {

  private static final Invocation INVOCATION =
      new Invocation(
          "dev",
          "my apps/Greeter.java",
          Path.of("my apps/Greeter.java"),
          OptionalInt.of(9000),
          List.of("--host", "::1"),
          List.of("--verify", "--allow-snapshots"),
          List.of());

  private static List<String> refused(Readiness readiness) {
    Refusal refusal =
        new Refusal("/cache", "Build it, then try again:", INVOCATION, List.of(INVOCATION.again()));
    return catchThrowableOfType(CliException.class, () -> refusal.unlessReady(readiness)).lines();
  }

  @Test
  void anAppThatWasNeverBuiltNamesTheFolderAndRepeatsTheOptions() {
    assertThat(refused(new Readiness.NeverBuilt("Greeter")))
        .containsExactly(
            "Error: Build marker not found in /cache: Greeter was never built there. Build it, then"
                + " try again:",
            "jlserve build 'my apps/Greeter.java' --allow-snapshots",
            "jlserve dev 'my apps/Greeter.java' -p 9000 --host ::1 --verify --allow-snapshots");
  }

  @Test
  void aStaleBuildSaysWhatChanged() {
    assertThat(
            refused(
                    new Readiness.Stale(
                        "Greeter", List.of("requirement a:b:1 became a:b:2", "setup() changed")))
                .get(0))
        .isEqualTo(
            "Error: Greeter has changed since it was built in /cache: requirement a:b:1 became"
                + " a:b:2; setup() changed. Build it, then try again:");
  }

  @Test
  void aDamagedBuildSaysWhatIsMissing() {
    assertThat(refused(new Readiness.Damaged("Greeter", "weights/x/model.onnx is missing")))
        .startsWith(
            "Error: Greeter was built in /cache, but weights/x/model.onnx is missing. Build it, then"
                + " try again:",
            "jlserve build 'my apps/Greeter.java' --allow-snapshots --force");
  }
}
