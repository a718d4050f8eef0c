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

  private static List<String> all(String command, String own, String... typed) {
    return new CommandLine(Path.of("java"), Path.of("cli.jar"), false, List.of(typed))
        .words(command, APP, Words.of(own));
  }

  @Test
  void whatHashesFilesGetsTheCompilerThatHashesFast() {
    String quick = "-XX:TieredStopAtLevel=1";

    assertThat(all("check", "")).contains(quick);
    assertThat(all("dev", "", "-p", "9000")).contains(quick);
    assertThat(all("build", "")).doesNotContain(quick);
    assertThat(all("image", "")).doesNotContain(quick);
    assertThat(all("dev", "--build")).doesNotContain(quick);
    assertThat(all("dev", "", "--build")).doesNotContain(quick);
    assertThat(all("serve", "", "--verify")).doesNotContain(quick);
  }

  /** Two options that choose one end the JVM, and the environment may have another. */
  @Test
  void noCommandChoosesACollector() {
    assertThat(all("dev", "--build")).noneMatch(word -> word.startsWith("-XX:+Use"));
  }
}
