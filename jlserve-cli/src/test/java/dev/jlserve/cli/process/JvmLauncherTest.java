package dev.jlserve.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JvmLauncherTest {

  @TempDir private Path cache;

  @Test
  void theCommandLineIsShortWhateverTheClassPath() throws Exception {
    List<Path> jars = Collections.nCopies(200, cache.resolve("maven/org/example/some-library.jar"));
    AppLaunch launch =
        new AppLaunch(cache, jars, List.of(), List.of("serve"), AppLaunch.Purpose.SERVE);
    try (ScratchFolder scratch = ScratchFolder.create(cache)) {
      List<String> command = JvmLauncher.forServing().command(launch, scratch, Map.of());

      assertThat(String.join(" ", command)).hasSizeLessThan(1000);
      Path file = Path.of(command.get(command.size() - 1).substring(1));
      assertThat(Files.readString(file))
          .contains("maven/org/example/some-library.jar:maven/org/example/some-library.jar")
          .contains("\n\"dev.jlserve.server.Main\"\n\"serve\"\n");
    }
  }

  @Test
  void anAppComputesWithAllCompilersWhereverItRuns() throws Exception {
    for (AppLaunch.Purpose purpose : AppLaunch.Purpose.values()) {
      assertThat(arguments(purpose)).doesNotContain("Tiered");
    }
  }

  @Test
  void theSmallCollectorYieldsToOneThatIsChosen() throws Exception {
    Map<String, String> none = Map.of("JAVA_TOOL_OPTIONS", "-XX:+UseGCOverheadLimit -Dx=UseZGC");
    for (AppLaunch.Purpose purpose : List.of(AppLaunch.Purpose.SERVE, AppLaunch.Purpose.DOWNLOAD)) {
      assertThat(arguments(purpose, List.of("-Xmx1g"), none)).contains("-XX:+UseSerialGC");
      assertThat(arguments(purpose, List.of("-XX:+UseZGC"), none)).doesNotContain("UseSerialGC");
      for (String name : List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")) {
        assertThat(arguments(purpose, List.of(), Map.of(name, "-Xmx1g -XX:+UseG1GC")))
            .doesNotContain("GC");
      }
    }
  }

  @Test
  void aCrashIsReportedWhereTemporaryFilesAre() throws Exception {
    assertThat(arguments(AppLaunch.Purpose.SERVE))
        .contains("\"-XX:ErrorFile=tmp/hs_err_pid%p.log\"");
    assertThat(new ScratchFolder(Path.of("/var/tmp/jlserve-1"), false).errorFile())
        .isEqualTo("/var/tmp/hs_err_pid%p.log");
  }

  private String arguments(AppLaunch.Purpose purpose) throws Exception {
    return arguments(purpose, List.of(), Map.of());
  }

  private String arguments(
      AppLaunch.Purpose purpose, List<String> options, Map<String, String> environment)
      throws Exception {
    AppLaunch launch = new AppLaunch(cache, List.of(), options, List.of(), purpose);
    try (ScratchFolder scratch = ScratchFolder.create(cache)) {
      List<String> command = JvmLauncher.forStarting().command(launch, scratch, environment);
      return Files.readString(Path.of(command.get(command.size() - 1).substring(1)));
    }
  }
}
