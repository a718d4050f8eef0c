package dev.jlserve.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators do to a built app is told as what it is, in one line. */
class SurroundingsIT {

  private static final String CURE = " cannot express. Set LC_ALL=C.UTF-8.\n";

  @TempDir private static Path temporary;
  private static GreeterApp greeter;

  @BeforeAll
  static void build() throws Exception {
    greeter = GreeterApp.in(temporary);
    CliJar.Result built = CliJar.run(greeter.jlserve("build", "Greeter.java"));
    assertThat(built.code()).as(built.err()).isZero();
  }

  @AfterEach
  void restore() throws Exception {
    greeter.restore();
  }

  private static ProcessBuilder serve() {
    return greeter.jlserve("serve", "Greeter.java", "-p", "0");
  }

  /** The same command through a program that runs commands. */
  private static ProcessBuilder through(ProcessBuilder command, String... program) {
    List<String> words = new ArrayList<>(List.of(program));
    words.addAll(command.command());
    return command.command(words);
  }

  private static boolean isRoot() throws Exception {
    return CliJar.run(new ProcessBuilder("sh", "-c", "[ $(id -u) = 0 ]")).code() == 0;
  }

  @ParameterizedTest
  @ValueSource(strings = {"apps", "apps/Greeter", "runtime"})
  void aCacheThatCannotBeReadIsNotTakenForAnEmptyOne(String part) throws Exception {
    Path folder = greeter.cache().resolve(part);
    ProcessBuilder serve = serve();
    if (isRoot()) {
      // The superuser reads what it likes, but for this.
      through(serve, "setpriv", "--bounding-set=-dac_override,-dac_read_search");
    }
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("---------"));
    CliJar.Result refused;
    try {
      refused = CliJar.run(serve);
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err())
        .startsWith("Error: " + folder)
        .contains(" cannot be read: permission denied.", "umask")
        .hasLineCount(1);
  }

  @Test
  void aLineBreakOfWindowsIsNoPartOfTheCacheFolder() throws Exception {
    ProcessBuilder build = greeter.jlserve("build", "Greeter.java");
    build.environment().merge("JLSERVE_CACHE_DIR", "\r", String::concat);
    CliJar.Result built = CliJar.run(build);
    assertThat(built.code()).as(built.err()).isZero();
    assertThat(built.out()).contains("✓ Nothing to do: Greeter is built and unchanged");
  }

  @Test
  void namesThatTheLocaleCannotExpressAreNamedWithTheCure() throws Exception {
    Path plain =
        Files.copy(greeter.folder().resolve("Greeter.java"), temporary.resolve("Greeter.java"));
    Map<String, String> environment =
        Map.of("LC_ALL", "C", "JLSERVE_CACHE_DIR", greeter.cache().toString());

    CliJar.Result cache =
        CliJar.run(CliJar.command(temporary, environment, "build", plain.toString()));
    CliJar.Result folder =
        CliJar.run(CliJar.command(greeter.folder(), environment, "check", "Greeter.java"));

    assertThat(cache.code()).isEqualTo(1);
    assertThat(cache.err())
        .startsWith("Error: JLSERVE_CACHE_DIR directory does not exist: ")
        .endsWith(CURE);
    assertThat(folder.code()).isEqualTo(1);
    assertThat(folder.err())
        .startsWith("Error: The working folder cannot be read: ")
        .endsWith(CURE);
  }

  @Test
  void aSourceMayHaveNamesThatTheLocaleCannotExpressAndFilesMayNot() throws Exception {
    Path folder = Files.createDirectory(temporary.resolve("plain"));
    Path source = folder.resolve("Greeter.java");
    String text =
        Files.readString(greeter.folder().resolve("Greeter.java"))
            .replace("// setup", "String größe = Farbe.GRÜN.name(); größe.length();")
            .replace("record Person", "enum Farbe { GRÜN }\n  record Person");
    Files.writeString(source, text);

    CliJar.Result built = withoutLocale(folder, "build", "Greeter.java");
    assertThat(built.code()).as(built.err()).isZero();

    String out = "über.out";
    List<CliJar.Result> refused =
        List.of(
            withoutLocale(folder, "manifest", "--image", "a/b", "--memory", "1Gi", "--output", out),
            withoutLocale(folder, "image", "--output", out),
            withoutLocale(folder, "client", "--typescript", out),
            withoutLocale(folder, "client", "--java", out));
    assertThat(refused)
        .allSatisfy(
            each ->
                assertThat(each.err())
                    .startsWith("Error: File cannot be written: ")
                    .endsWith(CURE));
    assertThat(withoutLocale(folder, "weights", out).err())
        .startsWith("Error: Folder not found: ")
        .endsWith(CURE);

    for (String line : List.of("//SOURCES Bücher.java", "//FILES größe.txt", "//FILES ü=a.txt")) {
      Files.writeString(source, line + "\n" + text);
      CliJar.Result named = withoutLocale(folder, "check", "Greeter.java");
      assertThat(named.code()).isEqualTo(1);
      assertThat(named.errLines())
          .element(0)
          .asString()
          .startsWith("Greeter.java:1: error: " + line.replaceAll("[^\\x00-\\x7f]", "?"))
          .endsWith(CURE.strip());
    }
  }

  /** As a service or a cron job runs it. */
  private static CliJar.Result withoutLocale(Path folder, String... words) throws Exception {
    Path cache = Files.createDirectories(folder.resolve("cache"));
    Map<String, String> environment = Map.of("LC_ALL", "C", "JLSERVE_CACHE_DIR", cache.toString());
    return CliJar.run(CliJar.command(folder, environment, words));
  }

  @Test
  void tooFewDescriptorsAreNamed() throws Exception {
    CliJar.Result ended =
        CliJar.run(through(java(), "sh", "-c", "ulimit -n 40; exec \"$@\"", "sh"));
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err())
        .startsWith("Error: No app on the class path: ")
        .endsWith(" cannot be opened: Too many open files\n")
        .hasLineCount(1);
  }

  private static ProcessBuilder java() throws Exception {
    Path arguments;
    try (Stream<Path> files = Files.walk(greeter.cache().resolve("apps"))) {
      arguments = files.filter(file -> file.endsWith("run.args")).findFirst().orElseThrow();
    }
    ProcessBuilder command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "@" + greeter.cache().relativize(arguments),
            "--port",
            "0");
    return command.directory(greeter.cache().toFile());
  }

  @Test
  void aCacheThatIsMountedNoexecIsNamed() throws Exception {
    assumeTrue(
        CliJar.run(new ProcessBuilder("unshare", "-rm", "true")).code() == 0,
        "needs namespaces: unshare -rm");
    greeter.save(
        "// setup",
        """
        try {
          var library = java.nio.file.Files.createTempFile("library", ".so");
          var own = java.nio.file.Path.of(System.getProperty("java.home"), "lib", "libverify.so");
          java.nio.file.Files.write(library, java.nio.file.Files.readAllBytes(own));
          System.load(library.toString());
        } catch (java.io.IOException e) {
          throw new java.io.UncheckedIOException(e);
        }
        """);
    String mount =
        "mount --bind \"$1\" \"$1\" && mount -o remount,noexec,bind \"$1\" && shift && exec \"$@\"";
    CliJar.Result ended =
        CliJar.run(
            through(
                serve(), "unshare", "-rm", "sh", "-c", mount, "sh", greeter.cache().toString()));
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.errLines().getLast())
        .startsWith("Error: setup() failed: ")
        .contains(
            greeter.cache() + " is mounted noexec, so no native library can be loaded from there.");
  }

  @Test
  void aCrashIsReportedInTheTemporaryFolder() throws Exception {
    greeter.save(
        "// setup",
        """
        try {
          new ProcessBuilder("kill", "-s", "SEGV", "" + ProcessHandle.current().pid())
              .start().waitFor();
          Thread.sleep(60_000);
        } catch (Exception e) {
          throw new IllegalStateException(e);
        }
        """);
    CliJar.Result ended = CliJar.run(serve());
    assertThat(ended.code()).isEqualTo(1);
    String crashed = "Error: the app's process crashed (signal 6); its JVM's report is ";
    assertThat(ended.errLines()).last().asString().startsWith(crashed);
    Path report = Path.of(ended.errLines().getLast().substring(crashed.length()));
    assertThat(report.getFileName().toString()).matches("hs_err_pid\\d+\\.log");
    assertThat(report).hasParent(greeter.cache().resolve("tmp")).isNotEmptyFile();
    assertThat(greeter.cache().toFile().list()).noneMatch(name -> name.startsWith("hs_err"));
  }

  @Test
  void aStackTraceOfABuildHasTheFramesOfTheApp() throws Exception {
    greeter.save("// download", "String none = null; none.strip();");
    CliJar.Result failed = CliJar.run(greeter.jlserve("build", "Greeter.java", "--stacktrace"));
    assertThat(failed.code()).isEqualTo(1);
    assertThat(failed.err())
        .contains(
            "\tat Greeter.downloadWeights(Greeter.java:", "Error: downloadWeights() failed: ");
  }

  @Test
  void telemetryOfOnnxRuntimeIsOffInEveryProcess() throws Exception {
    greeter.save(
        "// download",
        "throw new Error(\"telemetry off: \" + System.getenv(\"ORT_DISABLE_TELEMETRY\"));");
    assertThat(CliJar.run(greeter.jlserve("build", "Greeter.java")).err())
        .contains("Error: downloadWeights() failed: telemetry off: 1\n");
    greeter.save(
        "// setup",
        "if (true) throw new Error(\"telemetry off: \" + System.getenv(\"ORT_DISABLE_TELEMETRY\"));");
    ProcessBuilder kept = serve();
    kept.environment().put("ORT_DISABLE_TELEMETRY", "0");
    assertThat(CliJar.run(serve()).err()).isEqualTo("Error: setup() failed: telemetry off: 1\n");
    assertThat(CliJar.run(kept).err()).isEqualTo("Error: setup() failed: telemetry off: 0\n");
  }
}
