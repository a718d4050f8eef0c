package dev.jlserve.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The command line's jar, on a JVM with options such as the launcher gives it. */
final class CommandLine {

  private static final String JAR = System.getProperty("jlserve.cli.jar");

  private static final Path AOT_CACHE =
      Path.of(System.getProperty("jlserve.cache")).resolveSibling("jlserve-cli.aot");

  /** The first JDK that makes an AOT cache beside a run. */
  private static final int CACHES_SINCE = 25;

  /** Options of a JVM that ends before it has earned what it spends on fast code. */
  private static final List<String> BRIEF =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-XX:CompileThresholdScaling=8",
          "-XX:+UseSerialGC",
          "-XX:-UsePerfData");

  /** The same for the apps that commands serve. */
  private static final String OF_APPS = "-Djlserve.jvm-arguments=" + write(BRIEF);

  /** Of the command line's own classes: commands are started dozens of times. */
  private static final List<String> FROM_CACHE =
      Runtime.version().feature() >= CACHES_SINCE ? cache() : List.of();

  private CommandLine() {}

  /** The words that run a command. */
  static List<String> with(String... arguments) {
    boolean reads = Stream.of("build", "--build", "image").anyMatch(List.of(arguments)::contains);
    // The quick compiler's code hashes at a tenth of the speed.
    boolean hashes = reads && Stream.of(arguments).anyMatch(CommandLine::isLocked);
    List<String> words = hashes ? java() : brief();
    if (List.of("dev", "serve").contains(arguments[0])) {
      words.add(OF_APPS);
    }
    words.addAll(FROM_CACHE);
    words.addAll(List.of("-jar", JAR));
    words.addAll(List.of(arguments));
    return words;
  }

  /** Whether it is an app with files to verify. */
  private static boolean isLocked(String app) {
    return app.endsWith(".java")
        && Files.exists(Path.of(app.replaceFirst("java$", "jlserve.lock")));
  }

  private static List<String> java() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ArrayList<>(List.of(java, "-XX:+UseSerialGC", "-Xmn16m"));
  }

  private static List<String> brief() {
    List<String> words = java();
    words.addAll(BRIEF);
    return words;
  }

  private static Path write(List<String> options) {
    try {
      return Files.write(AOT_CACHE.resolveSibling("jlserve-apps.args"), options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cache() {
    try {
      Files.deleteIfExists(AOT_CACHE);
      Files.createDirectories(ServedExample.cache());
      List<String> words = brief();
      words.add("-XX:AOTCacheOutput=" + AOT_CACHE);
      words.addAll(List.of("-jar", JAR, "check", ServedExample.path("greeter/Greeter.java")));
      ProcessBuilder check = new ProcessBuilder(words);
      check.environment().put("JLSERVE_CACHE_DIR", ServedExample.cache().toString());
      Ran.of(check).succeeded();
      return List.of("-XX:AOTCache=" + AOT_CACHE, "-Xlog:aot*=off,cds*=off");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
