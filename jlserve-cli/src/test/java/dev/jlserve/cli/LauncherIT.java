package dev.jlserve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script of the repository. */
class LauncherIT {

  private static final Path SCRIPT =
      CliJar.path().getParent().getParent().getParent().resolve("jlserve").normalize();

  @TempDir private Path folder;

  private CliJar.Result run(Path script, String javaHome, String... args) throws Exception {
    List<String> words = new ArrayList<>(List.of(script.toString()));
    words.addAll(List.of(args));
    ProcessBuilder command = new ProcessBuilder(words).directory(folder.toFile());
    command.environment().put("JAVA_HOME", javaHome);
    return CliJar.run(command);
  }

  @Test
  void worksFromAnyFolderThroughALink() throws Exception {
    Path bin = Files.createDirectory(folder.resolve("my tools"));
    Path link = Files.createSymbolicLink(bin.resolve("jlserve"), SCRIPT);
    Path relative = Files.createSymbolicLink(bin.resolve("jl"), Path.of("jlserve"));

    assertThat(run(link, System.getProperty("java.home"), "--version").out())
        .startsWith("jlserve ");
    assertThat(run(relative, System.getProperty("java.home"), "--version").out())
        .startsWith("jlserve ");
  }

  @Test
  void looksElsewhereWhereJavaHomeHoldsNoJdk() throws Exception {
    Path path = Files.createDirectory(folder.resolve("bin"));
    Files.createSymbolicLink(
        path.resolve("java"), Path.of(System.getProperty("java.home"), "bin", "java"));
    ProcessBuilder command =
        new ProcessBuilder(SCRIPT.toString(), "--version").directory(folder.toFile());
    command.environment().put("JAVA_HOME", folder.toString());
    command.environment().merge("PATH", path.toString(), (old, first) -> first + ":" + old);

    CliJar.Result result = CliJar.run(command);

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).contains("in " + System.getProperty("java.home"));
  }

  /** Of a JDK whose java prints what it is started with. */
  private Path printingJdk() throws Exception {
    Path home = Files.createDirectories(folder.resolve("printing"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"25\"\n");
    Path bin = Files.createDirectory(home.resolve("bin"));
    for (String program : List.of("java", "javac")) {
      Path file = Files.writeString(bin.resolve(program), "#!/bin/sh\necho \"$@\"\n");
      assertThat(file.toFile().setExecutable(true)).isTrue();
    }
    return home;
  }

  @Test
  void whatHashesFilesRunsOnTheCompilerThatHashesFast() throws Exception {
    String jdk = printingJdk().toString();
    String quick = "-XX:TieredStopAtLevel=1";

    assertThat(run(SCRIPT, jdk, "check", "App.java").out()).contains(quick);
    assertThat(run(SCRIPT, jdk, "dev", "build").out()).contains(quick);
    for (String words :
        List.of(
            "build App.java",
            "image App.java",
            "weights .",
            "dev --build App.java",
            "dev App.java --build",
            "serve App.java --verify",
            "cache --verify")) {
      assertThat(run(SCRIPT, jdk, words.split(" ")).out()).contains(words).doesNotContain(quick);
    }
  }

  @Test
  void aCollectorOfTheEnvironmentIsTheOneThatCounts() throws Exception {
    for (String name : List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")) {
      ProcessBuilder command = new ProcessBuilder(SCRIPT.toString(), "--version");
      command.environment().put("JAVA_HOME", System.getProperty("java.home"));
      command.environment().put(name, "-Dsome=thing -XX:+UseG1GC");
      CliJar.Result result = CliJar.run(command);
      assertThat(result.out()).as(result.err()).startsWith("jlserve ");
    }
  }

  private ProcessBuilder launch(GreeterApp greeter, String... args) throws Exception {
    ProcessBuilder command = greeter.jlserve(args);
    // In place of java and its options up to the jar.
    int jar = command.command().indexOf("-jar");
    List<String> words = new ArrayList<>(List.of(SCRIPT.toString()));
    words.addAll(command.command().subList(jar + 2, command.command().size()));
    command.environment().put("JAVA_HOME", System.getProperty("java.home"));
    command.environment().put("TMPDIR", Files.createDirectories(temporary()).toString());
    return command.command(words);
  }

  private Path temporary() {
    return folder.resolve("tmp");
  }

  @Test
  void becomesTheProcessOfAnAppThatItServes() throws Exception {
    GreeterApp greeter = GreeterApp.in(folder);
    CliJar.Result unbuilt = CliJar.run(launch(greeter, "serve", "Greeter.java"));
    assertThat(unbuilt.code()).isEqualTo(1);
    assertThat(unbuilt.err()).startsWith("Error: Build marker not found in ");
    assertThat(CliJar.run(launch(greeter, "build", "Greeter.java")).code()).isZero();

    try (LiveCli serve = LiveCli.start(launch(greeter, "serve", "Greeter.java", "-p", "0"))) {
      URI greet = serve.awaitServing().resolve("/greet");
      assertThat(serve.post(greet, "{\"name\":\"Ada\"}").body()).contains("Hello, Ada!");
      assertThat(serve.process().children()).isEmpty();
      assertThat(serve.process().info().command())
          .hasValueSatisfying(program -> assertThat(program).endsWith("java"));

      String port = Integer.toString(greet.getPort());
      CliJar.Result taken = CliJar.run(launch(greeter, "serve", "Greeter.java", "-p", port));
      assertThat(taken.code()).isEqualTo(1);
      assertThat(taken.err())
          .startsWith("Error: Port " + port + " is in use")
          .contains("jlserve serve Greeter.java -p ");

      serve.signal("TERM");
      assertThat(serve.exitCode()).isEqualTo(143);
    }
    assertThat(temporary()).isEmptyDirectory();
  }

  @Test
  void leavesTheAppInItsOwnProcessWhereTheCommandHasToStay() throws Exception {
    GreeterApp greeter = GreeterApp.in(folder);
    assertThat(CliJar.run(launch(greeter, "build", "Greeter.java")).code()).isZero();
    String[] words = {"serve", "Greeter.java", "-p", "0", "--jvm-option=-Xmx99m"};
    try (LiveCli serve = LiveCli.start(launch(greeter, words))) {
      URI address = serve.awaitServing();
      assertThat(serve.app().info().command()).isPresent();
      assertThat(largestHeap(serve.get(address.resolve("/metrics")).body())).isBetween(80e6, 105e6);
      serve.signal("TERM");
      assertThat(serve.exitCode()).isEqualTo(143);
    }
  }

  private static double largestHeap(String metrics) {
    String name = "jvm_memory_max_bytes{area=\"heap\"} ";
    String line = metrics.lines().filter(each -> each.startsWith(name)).findFirst().orElseThrow();
    return Double.parseDouble(line.substring(name.length()));
  }

  @Test
  void startsFromAnArchiveOfClassesThatItMakesAnew() throws Exception {
    Path tools = Files.createDirectories(folder.resolve("tools/lib"));
    Files.copy(CliJar.path(), tools.resolve("jlserve-cli.jar"));
    Path bin = Files.createDirectories(folder.resolve("tools/bin"));
    Path script = Files.copy(SCRIPT, bin.resolve("jlserve"));
    Path archive = tools.resolve("jlserve-cli.jsa");
    GreeterApp greeter = GreeterApp.in(folder);
    ProcessBuilder check = launch(greeter, "check", "Greeter.java");
    check.command().set(0, script.toString());

    assertThat(run(script, System.getProperty("java.home"), "--version").code()).isZero();
    assertThat(archive).doesNotExist();
    assertThat(CliJar.run(check).code()).isZero();
    assertThat(archive).exists();
    FileTime first = Files.getLastModifiedTime(archive);
    assertThat(CliJar.run(check).code()).isZero();
    assertThat(Files.getLastModifiedTime(archive)).isEqualTo(first);

    Files.writeString(archive, "cut");
    CliJar.Result cut = CliJar.run(check);
    assertThat(cut.code()).isZero();
    assertThat(cut.err()).isEmpty();
    assertThat(cut.out()).isEqualTo("✓ Greeter has no mistakes\n");
  }
}
