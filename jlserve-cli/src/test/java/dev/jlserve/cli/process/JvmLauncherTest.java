package dev.jlserve.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JvmLauncherTest {

  @TempDir private Path cache;

  @Test
  void theCommandLineIsShortWhateverTheClassPath() throws Exception {
    List<Path> jars = Collections.nCopies(200, cache.resolve("maven/org/example/some-library.jar"));
    AppLaunch launch =
        new AppLaunch(cache, jars, List.of(), List.of("serve"), AppLaunch.Purpose.SERVE);
    try (ScratchFolder scratch = ScratchFolder.create(cache)) {
      List<String> command = JvmLauncher.ofOwnJava().command(launch, scratch);

      assertThat(String.join(" ", command)).hasSizeLessThan(1000);
      Path file = Path.of(command.get(command.size() - 1).substring(1));
      assertThat(Files.readString(file))
          .contains("maven/org/example/some-library.jar:maven/org/example/some-library.jar")
          .contains("\n\"dev.jlserve.server.Main\"\n\"serve\"\n");
    }
  }

  /** Two options that choose a collector end the JVM; the quick compiler computes slower. */
  @Test
  void anAppChoosesItsCollectorAndHasAllCompilers() throws Exception {
    for (AppLaunch.Purpose purpose : AppLaunch.Purpose.values()) {
      assertThat(arguments(purpose)).doesNotContain("Tiered", "-XX:+Use");
    }
  }

  @Test
  void aCrashIsReportedWhereTemporaryFilesAre() throws Exception {
    assertThat(arguments(AppLaunch.Purpose.SERVE))
        .contains("\"-XX:ErrorFile=tmp/hs_err_pid%p.log\"");
    assertThat(new ScratchFolder(Path.of("/var/tmp/jlserve-1"), false).errorFile())
        .isEqualTo("/var/tmp/hs_err_pid%p.log");
  }

  @Test
  void javaCppUnpacksInTheCacheFolder() throws Exception {
    assertThat(arguments(AppLaunch.Purpose.SERVE))
        .contains("\"-Dorg.bytedeco.javacpp.cachedir=" + cache + "/javacpp\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-Dorg.bytedeco.javacpp.cachedir=/x", "-Xmx1g -Dorg.bytedeco.javacpp.cacheDir=/x"})
  void whereTheUserHasJavaCppUnpackStays(String options) {
    assertThat(JavaCppCache.option(cache, List.of(), Map.of("JAVA_TOOL_OPTIONS", options)))
        .isEmpty();
    assertThat(JavaCppCache.option(cache, List.of(options.split(" ")), Map.of())).isEmpty();
    assertThat(JavaCppCache.option(cache, List.of("-Xmx1g"), Map.of("_JAVA_OPTIONS", "-Xms1g")))
        .isPresent();
  }

  @Test
  void aReportIsNamedIfItIsThere() throws Exception {
    try (ScratchFolder scratch = ScratchFolder.create(cache)) {
      assertThat(scratch.crashReport(cache, 7)).isEmpty();
      Path report = Files.createFile(cache.resolve("tmp/hs_err_pid7.log"));
      assertThat(scratch.crashReport(cache, 7)).contains(report);
    }
  }

  private String arguments(AppLaunch.Purpose purpose) throws Exception {
    AppLaunch launch = new AppLaunch(cache, List.of(), List.of(), List.of(), purpose);
    try (ScratchFolder scratch = ScratchFolder.create(cache)) {
      List<String> command = JvmLauncher.ofOwnJava().command(launch, scratch);
      return Files.readString(Path.of(command.get(command.size() - 1).substring(1)));
    }
  }
}
