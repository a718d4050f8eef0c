package dev.jlserve.cli;

import dev.jlserve.store.testing.RunFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * An AOT cache of jlserve's own jars, from which the apps of all tests start in place of one of
 * their own: they come first on every app's class path.
 */
public final class AppAotCache {

  /** The option of a command whose apps start from no cache. */
  static final String NONE = "-Djlserve.without-aot=true";

  /**
   * The options of a command whose apps start from it. No app gets one of its own: training it
   * takes three quarters of a small build's time.
   */
  public static final List<String> OPTIONS = options();

  private static final String ARGUMENTS = "-Djlserve.jvm-arguments=";

  private AppAotCache() {}

  /** Has Java start an app from it, as it is started in production otherwise. */
  static ProcessBuilder from(ProcessBuilder java) {
    OPTIONS.stream()
        .filter(option -> option.startsWith(ARGUMENTS))
        .forEach(option -> java.command().add(1, "@" + option.substring(ARGUMENTS.length())));
    return java;
  }

  private static List<String> options() {
    List<String> options = new ArrayList<>();
    options.add(NONE);
    if (CliAotCache.IS_SUPPORTED) {
      try {
        options.add(ARGUMENTS + arguments());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return List.copyOf(options);
  }

  private static Path arguments() throws IOException, InterruptedException {
    Path folder = RunFolder.create();
    GreeterApp app = GreeterApp.in(folder);
    Map<String, String> environment = Map.of("JLSERVE_CACHE_DIR", app.cache().toString());
    List<String> options = new ArrayList<>(CliAotCache.OPTIONS);
    options.add(NONE);
    run(CliJar.command(CliJar.HOME, options, app.folder(), environment, "build", "Greeter.java"));
    Path cache = train(app.cache(), folder);
    List<String> arguments = new ArrayList<>(CliAotCache.options(cache));
    arguments.addAll(CliJar.SHORT_LIVED);
    return Files.write(folder.resolve("java.args"), arguments);
  }

  /** In two steps, as the product does: a JVM that does both at once asks for the jars' times. */
  private static Path train(Path appCache, Path folder) throws IOException, InterruptedException {
    Path recorded = folder.resolve("runtime.conf");
    String configuration = "-XX:AOTConfiguration=" + recorded;
    Path cache = folder.resolve("runtime.aot");
    String jar = only(appCache, "app.jar").toString();
    List<String> record = List.of("-XX:AOTMode=record", configuration);
    run(java(appCache, record, "dev.jlserve.server.Main", "train", "--app", jar));
    run(java(appCache, List.of("-XX:AOTMode=create", configuration, "-XX:AOTCache=" + cache)));
    Files.delete(recorded);
    return cache;
  }

  private static ProcessBuilder java(Path appCache, List<String> options, String... main)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(CliJar.HOME.resolve("bin/java").toString());
    command.addAll(options);
    command.add("-XX:TieredStopAtLevel=1");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Djlserve.cache=.");
    command.addAll(List.of("-cp", runtime(only(appCache, "run.args"))));
    command.addAll(Arrays.asList(main));
    return new ProcessBuilder(command).directory(appCache.toFile());
  }

  /** The class path of an app, up to its own jar. */
  private static String runtime(Path runArguments) throws IOException {
    List<String> lines = Files.readAllLines(runArguments);
    String classPath = lines.get(lines.indexOf("\"-cp\"") + 1);
    return classPath.substring(1, classPath.lastIndexOf(':'));
  }

  private static Path only(Path folder, String name) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
    }
  }

  private static void run(ProcessBuilder command) throws IOException, InterruptedException {
    Path log = Files.createTempFile("jlserve", ".log");
    Process process = command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException("no AOT cache for the apps of tests; see " + log);
    }
    Files.delete(log);
  }
}
