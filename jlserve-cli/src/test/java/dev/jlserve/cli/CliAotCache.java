package dev.jlserve.cli;

import dev.jlserve.store.testing.RunFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * An AOT cache of the command line: its classes as the JVM has them once loaded and linked. Its
 * hundreds of starts are shorter.
 */
public final class CliAotCache {

  /** Whether this JDK makes one beside a run. */
  public static final boolean IS_SUPPORTED = Runtime.version().feature() >= 25;

  /** The options that a command on the Java of the tests takes it with; none if there is none. */
  public static final List<String> OPTIONS = IS_SUPPORTED ? make() : List.of();

  private CliAotCache() {}

  private static List<String> make() {
    try {
      Path folder = RunFolder.create();
      Path cache = folder.resolve("cli.aot");
      GreeterApp app = GreeterApp.in(folder);
      ProcessBuilder build =
          new ProcessBuilder(command(cache, CliJar.path())).directory(app.folder().toFile());
      build.environment().putAll(Map.of("JLSERVE_CACHE_DIR", app.cache().toString()));
      Process process =
          build.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
      boolean made = process.waitFor(60, TimeUnit.SECONDS) && Files.exists(cache);
      return made ? options(cache) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The options that a JVM takes a cache with. */
  public static List<String> options(Path cache) {
    return List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off,cds*=off");
  }

  private static List<String> command(Path cache, Path jar) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(CliJar.SHORT_LIVED);
    words.add("-XX:AOTCacheOutput=" + cache);
    words.addAll(List.of("-jar", jar.toString(), "build", "Greeter.java"));
    return words;
  }
}
