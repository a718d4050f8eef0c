package dev.jlserve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stops a command before an app is served. Nothing is built here. */
class RefusalIT {

  @TempDir private Path temporary;
  private GreeterApp greeter;

  @BeforeEach
  void write() throws Exception {
    greeter = GreeterApp.in(temporary);
  }

  @Test
  void anAppThatWasNeverBuiltIsRefusedWithTheCommands() throws Exception {
    CliJar.Result refused = CliJar.run(greeter.jlserve("dev", "Greeter.java", "-p", "9000"));
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.errLines())
        .containsExactly(
            "Error: Build marker not found in "
                + greeter.cache()
                + ": Greeter was never built there. Build it, then try again:",
            "jlserve build Greeter.java",
            "jlserve dev Greeter.java -p 9000");
  }

  @Test
  void withoutACacheFolderDevPrintsThreeCommands() throws Exception {
    for (Map<String, String> environment :
        List.of(Map.<String, String>of(), Map.of("JLSERVE_CACHE_DIR", ""))) {
      CliJar.Result refused =
          CliJar.run(
              CliJar.command(greeter.folder(), environment, "dev", "Greeter.java", "-p", "9000"));
      assertThat(refused.code()).isEqualTo(1);
      assertThat(refused.errLines()).hasSize(4);
      assertThat(refused.errLines().get(0))
          .startsWith("Error: JLSERVE_CACHE_DIR environment variable must be set.");
      assertThat(refused.errLines().get(1)).startsWith("export JLSERVE_CACHE_DIR=");
      assertThat(refused.errLines().subList(2, 4))
          .containsExactly("jlserve build Greeter.java", "jlserve dev Greeter.java -p 9000");
    }
  }

  @Test
  void whereThereIsNoAppThatIsSaidFirst() throws Exception {
    CliJar.Result missing =
        CliJar.run(CliJar.command(greeter.folder(), Map.of(), "dev", "Absent.java"));
    assertThat(missing.code()).isEqualTo(1);
    assertThat(missing.err()).startsWith("Error: File not found: Absent.java");
  }

  @Test
  void withoutAnAppTheCurrentFolderIsMeant() throws Exception {
    CliJar.Result refused = CliJar.run(greeter.jlserve("dev", "-p", "9000"));
    assertThat(refused.errLines())
        .element(0)
        .asString()
        .contains(": Greeter was never built there. Build it, then try again:");
    assertThat(refused.errLines().subList(1, 3))
        .containsExactly("jlserve build", "jlserve dev -p 9000");
  }

  @Test
  void aFolderWithoutAnAppIsNamed() throws Exception {
    Path empty = Files.createDirectory(temporary.resolve("empty")).toRealPath();
    CliJar.Result refused = CliJar.run(CliJar.command(empty, Map.of(), "check"));
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.errLines())
        .containsExactly(
            "Error: No app found. Did you annotate a class with @JLServeApp? Looked in "
                + empty
                + ".");
  }

  @Test
  void aNameThatTheLocaleCannotExpressIsNamed() throws Exception {
    Files.copy(greeter.folder().resolve("Greeter.java"), greeter.folder().resolve("Grüßer.java"));
    ProcessBuilder command = greeter.jlserve("dev", "Grüßer.java");
    command.environment().put("LC_ALL", "C");
    CliJar.Result refused = CliJar.run(command);
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.errLines()).hasSize(1);
    assertThat(refused.err()).startsWith("Error: File not found: ").contains("LC_ALL=C.UTF-8");
  }
}
