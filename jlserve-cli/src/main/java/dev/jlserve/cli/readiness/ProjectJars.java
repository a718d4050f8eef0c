package dev.jlserve.cli.readiness;

import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.record.RecordedJar;
import dev.jlserve.cli.resolve.ModuleJars;
import dev.jlserve.cli.resolve.ModuleJars.ModuleJar;
import dev.jlserve.cli.source.MavenArtifact;
import dev.jlserve.cli.source.MavenBuild;
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
    Optional<MavenBuild> build = sources.build();
    if (build.isPresent()) {
      return recorded.stream().map(jar -> now(jar, build.get())).toList();
    }
    List<MavenModule> needed = sources.project().map(MavenProject::needed).orElse(List.of());
    return needed.isEmpty()
        ? recorded
        : recorded.stream().map(jar -> now(jar, needed).orElse(jar)).toList();
  }

  private RecordedJar now(RecordedJar jar, MavenBuild build) {
    Optional<MavenArtifact> module =
        build.modules().stream()
            .filter(each -> each.coordinate().equals(jar.coordinate()))
            .findFirst();
    if (module.isEmpty()) {
      return jar;
    }
    try {
      return recorded(jar, new ModuleJars(repository()).put(module.get()));
    } catch (IOException e) {
      throw unwritable(jar.coordinate(), e);
    }
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
      return Optional.of(recorded(jar, now));
    } catch (IOException e) {
      throw unwritable(module.name(), e);
    }
  }

  private RecordedJar recorded(RecordedJar jar, ModuleJar now) throws IOException {
    Path path = now.path();
    return new RecordedJar(
        jar.coordinate(),
        path.startsWith(cache.maven()) ? cache.relative(path) : path.toString(),
        Files.size(path),
        now.sha256(),
        jar.compileOnly());
  }

  private static CliException unwritable(String module, IOException reason) {
    return new CliException(
        "The jar of module " + module + " cannot be written: " + reason.getMessage(),
        ExitCode.FAULT);
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
