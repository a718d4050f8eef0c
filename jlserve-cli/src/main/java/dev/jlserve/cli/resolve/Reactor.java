package dev.jlserve.cli.resolve;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.ShellCommand;
import dev.jlserve.cli.resolve.ModuleJars.ModuleJar;
import dev.jlserve.cli.source.MavenModule;
import dev.jlserve.store.protocol.ExitCode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.WorkspaceReader;
import org.eclipse.aether.repository.WorkspaceRepository;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.jspecify.annotations.Nullable;

/**
 * Gives the resolver the modules of the app's own Maven build before any repository is asked, as
 * Maven does for what it builds together: their poms as they are written, and their classes as they
 * were compiled last.
 */
final class Reactor implements WorkspaceReader {

  private static final String JAR = "jar";
  private static final String POM = "pom";

  private final WorkspaceRepository repository = new WorkspaceRepository("modules");
  private final List<MavenModule> modules;
  private final ModuleJars jars;
  private final Map<MavenModule, Optional<ModuleJar>> known = new HashMap<>();

  /**
   * Creates the reactor of one build.
   *
   * @param jars where their jars are put
   */
  Reactor(List<MavenModule> modules, ModuleJars jars) {
    this.modules = modules;
    this.jars = jars;
  }

  /** The module that an artifact is, if it is one. */
  Optional<MavenModule> module(Artifact artifact) {
    return module(artifact.getGroupId(), artifact.getArtifactId(), artifact.getBaseVersion());
  }

  /** The module that a coordinate names, if it names one. */
  Optional<MavenModule> module(String group, String artifact, String version) {
    return modules.stream().filter(each -> each.is(group, artifact, version)).findFirst();
  }

  /** The jar that was given for an artifact, if that was one of a module. */
  Optional<ModuleJar> jar(Artifact artifact) {
    return isJar(artifact)
        ? module(artifact).flatMap(each -> jar(each, artifact))
        : Optional.empty();
  }

  private static boolean isJar(Artifact artifact) {
    return artifact.getExtension().equals(JAR) && artifact.getClassifier().isEmpty();
  }

  private synchronized Optional<ModuleJar> jar(MavenModule module, Artifact artifact) {
    Optional<ModuleJar> jar = known.get(module);
    if (jar == null) {
      try {
        Optional<byte[]> content = ModuleJars.content(module);
        jar =
            content.isEmpty()
                ? Optional.empty()
                : Optional.of(jars.put(module, artifact.getBaseVersion(), content.get()));
      } catch (IOException e) {
        throw new CliException(
            "The jar of module " + module.name() + " cannot be written: " + e.getMessage(),
            ExitCode.FAULT);
      }
      known.put(module, jar);
    }
    return jar;
  }

  @Override
  public WorkspaceRepository getRepository() {
    return repository;
  }

  @Override
  public @Nullable File findArtifact(Artifact artifact) {
    Optional<Path> file =
        artifact.getExtension().equals(POM)
            ? module(artifact).map(MavenModule::pom)
            : jar(artifact).map(ModuleJar::path);
    return file.map(Path::toFile).orElse(null);
  }

  @Override
  public List<String> findVersions(Artifact artifact) {
    return module(artifact).isPresent() ? List.of(artifact.getVersion()) : List.of();
  }

  private static List<Artifact> notFound(RepositoryException failure) {
    for (Throwable e = failure; e != null; e = e.getCause()) {
      if (e instanceof ArtifactResolutionException several) {
        return several.getResults().stream()
            .filter(result -> !result.isResolved())
            .map(result -> result.getRequest().getArtifact())
            .toList();
      }
    }
    return List.of();
  }

  /** Why a resolution failed, where modules lack that were never compiled. */
  Optional<CliException> failure(RepositoryException failure) {
    List<MavenModule> missing =
        notFound(failure).stream().flatMap(each -> module(each).stream()).distinct().toList();
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    String names = missing.stream().map(MavenModule::name).collect(Collectors.joining(","));
    Path root = missing.get(0).root();
    return Optional.of(
        new CliException(
            "Failed to install requirements: "
                + (missing.size() == 1 ? "module " : "modules ")
                + names
                + " of the Maven build in "
                + root
                + (missing.size() == 1 ? " was" : " were")
                + " never compiled. Package it, then try again:",
            List.of(
                ShellCommand.of(
                    "mvn",
                    "-f",
                    root.resolve("pom.xml").toString(),
                    "-pl",
                    names,
                    "-am",
                    "package"))));
  }
}
