package dev.jlserve.cli.readiness;

import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.record.RecordedJar;
import dev.jlserve.cli.resolve.ModuleJars;
import dev.jlserve.cli.resolve.ModuleJars.ModuleJar;
import dev.jlserve.cli.source.MavenModule;
import dev.jlserve.cli.source.MavenProject;
import dev.jlserve.cli.source.Sources;
import dev.jlserve.store.file.Sha256;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The jars of a build as they are now: modules of the same Maven build may have been compiled
 * since. They are code, as the app is: another build is not asked for.
 */
public record ProjectJars(CacheFolder cache, Sources sources) {

  private static final int PARTS = 3;

  /**
   * The jars of a record, those of modules in place of what they were then.
   *
   * @throws CliException if one cannot be read or written
   */
  public List<RecordedJar> now(List<RecordedJar> recorded) {
    List<MavenModule> needed = sources.project().map(MavenProject::needed).orElse(List.of());
    return needed.isEmpty()
        ? recorded
        : recorded.stream().map(jar -> now(jar, needed).orElse(jar)).toList();
  }

  private Optional<RecordedJar> now(RecordedJar jar, List<MavenModule> needed) {
    String[] parts = jar.coordinate().split(":", -1);
    if (parts.length != PARTS) {
      return Optional.empty();
    }
    Optional<MavenModule> module =
        needed.stream().filter(each -> each.is(parts[0], parts[1], parts[2])).findFirst();
    return module.isEmpty() ? Optional.empty() : compiled(module.get(), jar, parts[2]);
  }

  private Optional<RecordedJar> compiled(MavenModule module, RecordedJar jar, String version) {
    try {
      Optional<byte[]> content = ModuleJars.content(module);
      if (content.isEmpty() || Sha256.of(content.get()).equals(jar.sha256())) {
        return Optional.empty();
      }
      ModuleJar now = new ModuleJars(repository()).put(module, version, content.get());
      Path path = now.path();
      return Optional.of(
          new RecordedJar(
              jar.coordinate(),
              path.startsWith(cache.maven()) ? cache.relative(path) : path.toString(),
              Files.size(path),
              now.sha256(),
              jar.compileOnly()));
    } catch (IOException e) {
      throw new CliException(
          "The jar of module " + module.name() + " cannot be written: " + e.getMessage(),
          ExitCode.FAULT);
    }
  }

  private Path repository() throws IOException {
    if (cache.isWritable()) {
      cache.hold();
      return cache.maven();
    }
    Path temporary = Files.createTempDirectory("jlserve-modules");
    temporary.toFile().deleteOnExit();
    return temporary;
  }
}
