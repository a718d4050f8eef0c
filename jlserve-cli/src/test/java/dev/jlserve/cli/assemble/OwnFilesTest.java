package dev.jlserve.cli.assemble;

import static dev.jlserve.cli.assemble.BuildFixture.DONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.readiness.CompiledApp;
import dev.jlserve.cli.readiness.Readiness;
import dev.jlserve.cli.readiness.ReadinessCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files beside an app, in a build and in the check whether the app can be served. */
final class OwnFilesTest {

  private static final String FETCH =
      "say {\"message\":\"fetch\",\"number\":1,\"source\":"
          + "{\"kind\":\"file\",\"path\":\"my models/labels.txt\",\"files\":[]}}";

  @TempDir Path folder;

  private BuildFixture app;
  private Path labels;

  @BeforeEach
  void prepare() throws IOException {
    app = new BuildFixture(folder);
    labels = app.source.resolveSibling("my models/labels.txt");
    Files.createDirectory(labels.getParent());
    Files.writeString(labels, "cat");
  }

  private CompiledApp build() {
    return app.build(FETCH, "hear", DONE);
  }

  private Readiness check() {
    try (ReadinessCheck check =
        new ReadinessCheck(app.userFolder(), app.console, app.environment(), app.nested)) {
      return check.check(app.source, false);
    }
  }

  @Test
  void aBuildHashesThemIntoTheLock() throws IOException {
    CompiledApp built = build();

    assertThat(Files.readAllLines(app.lock()))
        .anyMatch(line -> line.matches("weights [0-9a-f]{64} file my%20models/labels.txt"));
    assertThat(built.watched()).contains(labels);
    assertThat(check()).isEqualTo(new Readiness.Ready(built));
    assertThat(app.build().jvmOptions()).as("nothing to do").isEqualTo(built.jvmOptions());
  }

  @Test
  void aChangedOneAsksForABuild() throws IOException {
    CompiledApp built = build();
    Files.writeString(labels, "horse");
    assertThat(check())
        .isEqualTo(new Readiness.Stale("Greeter", List.of("my models/labels.txt changed")));

    CompiledApp again = build();
    assertThat(again.jvmOptions()).isNotEqualTo(built.jvmOptions());
    assertThat(app.console.out())
        .anyMatch(line -> line.endsWith("lock: file:my models/labels.txt changed"));
    assertThat(check()).isEqualTo(new Readiness.Ready(again));

    Files.delete(labels);
    assertThat(check())
        .isEqualTo(new Readiness.Stale("Greeter", List.of("my models/labels.txt is gone")));
  }

  @Test
  void aMissingOneEndsTheBuild() throws IOException {
    Files.delete(labels);
    // The process prints the build's reply, which the app would throw.
    assertThatThrownBy(() -> app.build(FETCH, "hear", "exit 1")).isInstanceOf(CliException.class);
    assertThat(app.console.err())
        .anyMatch(
            line ->
                line.contains(
                        "file:my models/labels.txt is missing: there is no "
                            + labels.toString().replace("ü", "\\u00fc"))
                    || line.contains(
                        "file:my models/labels.txt is missing: there is no " + labels));
  }
}
