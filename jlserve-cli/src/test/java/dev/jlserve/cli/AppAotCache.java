package dev.jlserve.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * An AOT cache of jlserve's own jars, from which the apps of all tests start in place of one of
 * their own: they come first on every app's class path.
 */
public final class AppAotCache {

  /**
   * The options of a command whose apps start from it. No app gets one of its own: training it
   * takes three quarters of a small build's time.
   */
  public static final List<String> OPTIONS = options();

  /** The option of a command whose apps start from no cache. */
  static final String NONE = "-Djlserve.without-aot=true";

  private AppAotCache() {}

  private static List<String> options() {
    List<String> options = new ArrayList<>();
    options.add(NONE);
    if (CliAotCache.IS_SUPPORTED) {
      try {
        options.add("-Djlserve.jvm-arguments=" + arguments());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return List.copyOf(options);
  }

  private static Path arguments() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("jlserve-apps");
    GreeterApp app = GreeterApp.in(folder);
    Map<String, String> environment = Map.of("JLSERVE_CACHE_DIR", app.cache().toString());
    List<String> options = new ArrayList<>(CliAotCache.OPTIONS);
    options.add(NONE);
    run(CliJar.command(CliJar.HOME, options, app.folder(), environment, "build", "Greeter.java"));
    Path cache = folder.resolve("runtime.aot");
    run(new ProcessBuilder(training(app.cache(), cache)).directory(app.cache().toFile()));
    List<String> arguments = new ArrayList<>(CliAotCache.options(cache));
    arguments.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"));
    return Files.write(folder.resolve("java.args"), arguments);
  }

  private static List<String> training(Path appCache, Path output) throws IOException {
    Path jar = only(appCache.resolve("apps"), "app.jar");
    Path jars = only(appCache.resolve("apps"), "run.args");
    return List.of(
        CliJar.HOME.resolve("bin/java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:AOTCacheOutput=" + output,
        "--enable-native-access=ALL-UNNAMED",
        "-Djlserve.cache=.",
        "-cp",
        runtime(jars),
        "dev.jlserve.server.Main",
        "train",
        "--app",
        jar.toString());
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
