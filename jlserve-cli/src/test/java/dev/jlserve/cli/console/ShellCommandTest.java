package dev.jlserve.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShellCommandTest {

  @Test
  void aCommandNamesItsAppAndRepeatsItsOptions() {
    assertThat(ShellCommand.ofApp("dev", "my app.java", List.of("-p", "9000")))
        .isEqualTo("jlserve dev 'my app.java' -p 9000");
  }

  @Test
  void theCurrentFolderIsLeftOut() {
    assertThat(ShellCommand.ofApp("api accept", ".", List.of())).isEqualTo("jlserve api accept");
    assertThat(ShellCommand.ofApp("build", ".", List.of("--force")))
        .isEqualTo("jlserve build --force");
  }

  @Test
  void anAppThatLooksLikeAnOptionIsNamedAsAPath() {
    assertThat(ShellCommand.ofApp("dev", "-A.java", List.of())).isEqualTo("jlserve dev ./-A.java");
  }

  @Test
  void anAppThatMavenCompiledIsNamedByTheGoal() {
    String app = "app/target/jlserve/Pricing.maven-build";

    assertThat(ShellCommand.ofApp("build", app, List.of())).isEqualTo("mvn jlserve:build");
    assertThat(ShellCommand.ofApp("dev", app, List.of("-p", "9000", "--build")))
        .isEqualTo("mvn jlserve:dev '-Djlserve.args=-p 9000'");
  }
}
