package dev.jlserve.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLineTest {

  private static final Path APP = Path.of("App.maven-build");

  private static List<String> words(boolean offline, String command, String own, String... typed) {
    CommandLine line =
        new CommandLine(Path.of("java"), Path.of("cli.jar"), offline, List.of(typed));
    List<String> all = line.words(command, APP, Words.of(own));
    return all.subList(all.indexOf("cli.jar") + 1, all.size());
  }

  @Test
  void theOptionsOfTheUserComeAfterThoseOfTheGoal() {
    assertThat(words(false, "dev", "--build --offline", "-p", "9000"))
        .containsExactly("dev", APP.toString(), "--build", "-p", "9000");
  }

  @Test
  void anOptionThatTheUserGaveIsNotGivenTwice() {
    assertThat(words(true, "dev", "--build --offline", "--build"))
        .containsExactly("dev", APP.toString(), "--offline", "--build");
  }

  @Test
  void onlyACommandThatMayBuildGetsTheCompilerThatHashesFast() {
    CommandLine line = new CommandLine(Path.of("java"), Path.of("cli.jar"), false, List.of());
    String quick = "-XX:TieredStopAtLevel=1";

    assertThat(line.words("check", APP, List.of())).contains(quick);
    assertThat(line.words("build", APP, List.of())).doesNotContain(quick);
    assertThat(line.words("dev", APP, List.of("--build"))).doesNotContain(quick);
  }
}
