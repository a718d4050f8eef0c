package dev.jlserve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Runs the packaged jar as a user does: as a process, from some folder, with some environment. */
public final class CliJar {

  private static final Path JAR = Path.of(System.getProperty("jlserve.cli.jar"));
  static final Path HOME = Path.of(System.getProperty("java.home"));

  /**
   * Options of a JVM that ends before it has earned what it spends on speed: a second compiler, a
   * further collector's threads, code that runs a few hundred times, memory that it uses once.
   */
  public static final List<String> SHORT_LIVED =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-XX:CompileThresholdScaling=8",
          "-XX:+UseSerialGC",
          "-Xmn16m",
          "-XX:-UsePerfData");

  private CliJar() {}

  /** The jar. */
  public static Path path() {
    return JAR;
  }

  /**
   * How a process ended.
   *
   * @param code its exit code
   * @param out what it printed to stdout
   * @param err what it printed to stderr
   */
  public record Result(int code, String out, String err) {

    /** The lines of stdout, without the times that steps took. */
    public List<String> outLinesWithoutTimes() {
      return out.lines().map(line -> line.replaceFirst(" \\(\\d+\\.\\d s\\)$", "")).toList();
    }

    /** The lines of stderr. */
    public List<String> errLines() {
      return err.lines().toList();
    }
  }

  /** Has a command make and use AOT caches of apps, as it does for users. */
  public static ProcessBuilder withAot(ProcessBuilder command) {
    assertThat(command.command().removeAll(AppAotCache.OPTIONS)).isTrue();
    return command;
  }

  /** Has a command start apps with no options but those that users get, without AOT caches. */
  static ProcessBuilder withUsersOptions(ProcessBuilder command) {
    withAot(command).command().add(1, AppAotCache.NONE);
    return command;
  }

  /** The command that runs the jar on the Java of the tests. It makes no AOT caches. */
  public static ProcessBuilder command(
      Path folder, Map<String, String> environment, String... args) {
    return command(HOME, folder, environment, args);
  }

  /** The command that runs the jar on some Java. It makes no AOT caches. */
  public static ProcessBuilder command(
      Path javaHome, Path folder, Map<String, String> environment, String... args) {
    List<String> options = new ArrayList<>();
    if (javaHome.equals(HOME)) {
      options.addAll(CliAotCache.OPTIONS);
      options.addAll(AppAotCache.OPTIONS);
    } else {
      options.add(AppAotCache.NONE);
    }
    return command(javaHome, options, folder, environment, args);
  }

  static ProcessBuilder command(
      Path javaHome,
      List<String> options,
      Path folder,
      Map<String, String> environment,
      String... args) {
    List<String> words = new ArrayList<>();
    words.add(javaHome.resolve("bin/java").toString());
    words.addAll(SHORT_LIVED);
    words.addAll(options);
    words.addAll(List.of("-jar", JAR.toString()));
    words.addAll(Arrays.asList(args));
    ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
    builder.environment().keySet().removeAll(List.of("JLSERVE_CACHE_DIR", "JLSERVE_PORT", "PORT"));
    builder.environment().putAll(environment);
    return builder;
  }

  /** Runs a command to its end. */
  public static Result run(ProcessBuilder command) throws IOException, InterruptedException {
    Path out = Files.createTempFile("jlserve", ".out");
    Path err = Files.createTempFile("jlserve", ".err");
    try {
      int code = command.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
      return new Result(code, read(out), read(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
