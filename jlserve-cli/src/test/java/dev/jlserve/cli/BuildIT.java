package dev.jlserve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.store.testing.ThreadEnd;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code build} from the packaged jar, where the app's own code goes wrong. */
class BuildIT {

  @TempDir private Path temporary;
  private GreeterApp greeter;

  @BeforeEach
  void write() throws Exception {
    greeter = GreeterApp.in(temporary);
  }

  private CliJar.Result build() throws Exception {
    return CliJar.run(greeter.jlserve("build", "Greeter.java"));
  }

  private Stream<Path> records() throws Exception {
    return Files.walk(greeter.cache()).filter(file -> file.endsWith("build.json"));
  }

  @Test
  void aDownloadThatThrowsIsToldWithItsLineAndWithoutAStackTrace() throws Exception {
    greeter.save("// download", "throw new IllegalStateException(\"no network\");");
    CliJar.Result failed = build();
    assertThat(failed.code()).isEqualTo(1);
    assertThat(failed.err())
        .matches(
            "Error: downloadWeights\\(\\) failed: no network\n"
                + "\tat Greeter\\.downloadWeights\\(Greeter\\.java:\\d+\\)\n");
    assertThat(records()).isEmpty();
  }

  @Test
  void aDownloadThatEndsTheProcessIsAnError() throws Exception {
    greeter.save("// download", "System.exit(0);");
    CliJar.Result ended = build();
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.errLines())
        .containsExactly("Error: downloadWeights() ended the process: exit 0");
    assertThat(records()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "build Greeter.java --force --offline --validate --setup-timeout 5",
        "dev Greeter.java -p 0 --build"
      })
  void controlCEndsADownloadThatNeverEnds(String command) throws Exception {
    greeter.save(
        "// download",
        "System.out.println(\"it began\");"
            + " while (true) { java.util.concurrent.locks.LockSupport.park(); }");
    try (LiveCli build = LiveCli.start(greeter.jlserve(command.split(" ")))) {
      build.await(line -> line.equals("it began"));
      ProcessHandle download = build.app();
      build.signal("INT");
      assertThat(build.exitCode()).isEqualTo(130);
      assertThat(download.isAlive()).isFalse();
      assertThat(build.lines())
          .noneMatch(line -> line.startsWith("Error"))
          .containsSubsequence(
              "Interrupted. What has come is kept; to go on from there:", "jlserve " + command);
    }
    assertThat(records()).isEmpty();
    assertThat(greeter.cache().resolve("tmp")).isEmptyDirectory();
  }

  @Test
  void controlCRemovesTheTemporaryFolderOfACheck() throws Exception {
    Path temporaries = Files.createDirectory(temporary.resolve("tmp"));
    ProcessBuilder command = greeter.jlserve("check", "Greeter.java");
    command.environment().remove("JLSERVE_CACHE_DIR");
    command.command().add(1, "-Djava.io.tmpdir=" + temporaries);
    try (WatchService watch = temporaries.getFileSystem().newWatchService()) {
      temporaries.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      try (LiveCli check = LiveCli.start(command)) {
        assertThat(watch.poll(60, TimeUnit.SECONDS)).isNotNull();
        check.signal("INT");
        assertThat(check.exitCode()).isEqualTo(130);
        assertThat(check.lines()).isEmpty();
      }
    }
    assertThat(temporaries).isEmptyDirectory();
  }

  /** Classes that register a shutdown hook cannot be loaded by then. */
  @ParameterizedTest
  @ValueSource(strings = {"check", "build", "serve"})
  void aCommandThatHasNotComeFarBeforeControlCSaysNothing(String command) throws Exception {
    assertThat(build().code()).isZero();
    ProcessBuilder java = greeter.jlserve(command, "Greeter.java", "--quiet");
    List<String> words = java.command();
    int jar = words.indexOf("-jar");
    words.set(jar, "-cp");
    words.set(
        jar + 1,
        Stream.of(CliJar.path(), ApiJars.origin(EndingCli.class), ApiJars.origin(ThreadEnd.class))
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator)));
    words.add(jar + 2, EndingCli.class.getName());
    assertThat(CliJar.run(java)).isEqualTo(new CliJar.Result(EndingCli.EXIT_CODE, "", ""));
  }

  @Test
  void anAppMayChooseItsCollector() throws Exception {
    String first = "import dev.jlserve.Endpoint;";
    greeter.save(first, "//RUNTIME_OPTIONS -XX:+UseParallelGC\n" + first);
    CliJar.Result built =
        CliJar.run(CliJar.withUsersOptions(greeter.jlserve("build", "Greeter.java")));
    assertThat(built.code()).as(built.err()).isZero();

    ProcessBuilder serving = greeter.jlserve("dev", "Greeter.java", "-p", "0");
    try (LiveCli dev = LiveCli.start(CliJar.withUsersOptions(serving))) {
      URI metrics = dev.awaitServing().resolve("/metrics");
      assertThat(dev.get(metrics).body()).contains("gc=\"PS ").doesNotContain("gc=\"Copy\"");
    }
  }

  @Test
  void mistakesAreShownInTheirPlaces() throws Exception {
    greeter.save("void setup", "void setUp");
    CliJar.Result refused = build();
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.errLines().get(0)).startsWith("Greeter.java:").contains("error: [jlserve/");
    assertThat(refused.errLines()).last().asString().startsWith("Error: ");
    assertThat(records()).isEmpty();
  }

  @Test
  void quietTellsOnlyWhatWentWrong() throws Exception {
    CliJar.Result built = CliJar.run(greeter.jlserve("build", "--quiet", "Greeter.java"));
    assertThat(built).isEqualTo(new CliJar.Result(0, "", ""));
    CliJar.Result checked = CliJar.run(greeter.jlserve("check", "Greeter.java", "--quiet"));
    assertThat(checked).isEqualTo(new CliJar.Result(0, "", ""));
    try (LiveCli serve =
        LiveCli.start(greeter.jlserve("serve", "Greeter.java", "-p", "0", "--quiet"))) {
      serve.awaitServing();
    }
    greeter.save("void setup", "void setUp");
    CliJar.Result refused = CliJar.run(greeter.jlserve("build", "--quiet", "Greeter.java"));
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.errLines().get(0)).startsWith("Greeter.java:").contains("error: [jlserve/");
    assertThat(refused.errLines()).last().asString().startsWith("Error: ");
  }
}
