package dev.jlserve.cli.readiness;

import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.cache.RuntimeJars;
import dev.jlserve.cli.record.RecordedJar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Joins jlserve's own jars and the requirements. A requirement that is one of jlserve's jars is not
 * taken twice: javac and the app's process both see jlserve's.
 *
 * @param cache where the requirements are
 * @param runtime jlserve's own jars
 * @param jars the requirements
 */
public record AppClassPath(CacheFolder cache, RuntimeJars runtime, List<RecordedJar> jars) {

  private static final int PARTS = 3;

  /** What javac gets. */
  List<Path> forCompiler() {
    Set<Path> path = new LinkedHashSet<>(runtime.api());
    jars.forEach(jar -> path.add(own(jar).orElseGet(() -> cache.resolve(jar.path()))));
    return List.copyOf(path);
  }

  /**
   * What the app's process gets: jlserve's own jars, which nothing may shadow, then the app before
   * its requirements, then what SLF4J is to log to if they do not say.
   */
  List<Path> forProcess(Path app) {
    Set<Path> path = new LinkedHashSet<>(runtime.runtime());
    path.add(app);
    List<RecordedJar> needed = jars.stream().filter(jar -> !jar.compileOnly()).toList();
    List<Path> files =
        needed.stream().map(jar -> own(jar).orElseGet(() -> cache.resolve(jar.path()))).toList();
    path.addAll(files);
    if (Slf4j.isWithoutProvider(needed, files)) {
      path.addAll(runtime.logging());
    }
    return List.copyOf(path);
  }

  /** Sentences about requirements that come in jlserve's version instead of the one asked for. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    for (RecordedJar jar : jars) {
      own(jar)
          .filter(path -> !path.getFileName().toString().endsWith("-" + version(jar) + ".jar"))
          .ifPresent(
              path ->
                  notes.add(
                      "requirement "
                          + jar.coordinate()
                          + " is left out; the app runs with jlserve's own "
                          + path.getFileName()));
    }
    return notes;
  }

  private Optional<Path> own(RecordedJar jar) {
    String[] parts = jar.coordinate().split(":", -1);
    return parts.length == PARTS ? runtime.jarOf(parts[0], parts[1]) : Optional.empty();
  }

  private static String version(RecordedJar jar) {
    return jar.coordinate().substring(jar.coordinate().lastIndexOf(':') + 1);
  }
}
