package dev.jlserve.cli.resolve;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.requirement.RequestedArtifact;
import dev.jlserve.processor.coordinate.Coordinate;
import dev.jlserve.processor.coordinate.CoordinateAdvice;
import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Wording;
import dev.jlserve.store.file.Sha256;
import dev.jlserve.store.protocol.ExitCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.model.Model;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.ArtifactType;
import org.eclipse.aether.artifact.ArtifactTypeRegistry;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.Exclusion;
import org.eclipse.aether.repository.RemoteRepository;

/**
 * Takes from an effective pom what decides about a class path.
 *
 * @param pom its file, for messages
 * @param types what a dependency's type means
 * @param snapshots whether a version may be one that is not finished
 * @param reactor the modules beside the pom, which may be unfinished in any case
 * @param user properties that count before the pom's
 * @param resources the folders whose files go into the app's jar
 */
record PomDependencies(
    Path pom,
    ArtifactTypeRegistry types,
    boolean snapshots,
    Reactor reactor,
    Map<String, String> user,
    List<Path> resources) {

  private static final String COMPILE = "compile";
  private static final String SYSTEM = "system";
  private static final Set<String> KEPT = Set.of(COMPILE, "runtime", "provided", SYSTEM);
  private static final Set<String> EXTENSIONS = Set.of("jar", "pom");

  ProjectModel of(Model model, List<RemoteRepository> repositories) {
    List<Dependency> kept =
        model.getDependencies().stream()
            .filter(each -> KEPT.contains(scope(each)))
            .filter(each -> !OwnArtifacts.isOwn(each.getGroupId(), each.getArtifactId()))
            .toList();
    kept.forEach(this::check);
    List<Dependency> managed =
        Optional.ofNullable(model.getDependencyManagement())
            .map(DependencyManagement::getDependencies)
            .orElse(List.of());
    CompilerPlugin plugin = CompilerPlugin.of(model, user);
    PomCompilerOptions options = new PomCompilerOptions(plugin);
    PomProcessors processors = new PomProcessors(pom, plugin, options, managed);
    List<Dependency> path = processors.dependencies();
    path.forEach(this::check);
    PomCompilation compilation = new PomCompilation(model, plugin, options, resources);
    return new ProjectModel(
        kept.stream()
            .filter(each -> EXTENSIONS.contains(artifact(each).getExtension()))
            .map(this::coordinate)
            .toList(),
        rest(kept, managed, path),
        model.getDependencies().stream()
            .filter(each -> OwnArtifacts.isOwn(each.getGroupId(), each.getArtifactId()))
            .map(Dependency::getVersion)
            .distinct()
            .toList(),
        kept.stream().map(this::dependency).toList(),
        managed.stream().map(this::dependency).toList(),
        repositories,
        new ProjectCompilation(
            compilation.settings(processors.others()),
            path.stream().map(this::dependency).toList(),
            processors.next(),
            compilation.note()));
  }

  private void check(Dependency dependency) {
    String name = dependency.getManagementKey().replace(":jar", "") + ":" + dependency.getVersion();
    if (scope(dependency).equals(SYSTEM)) {
      throw new CliException(
          pom
              + ": dependency "
              + name
              + " has the scope system, a file that is in no repository. Put it into one, such as a"
              + " folder of the project with a file address.",
          ExitCode.FAULT);
    }
    if (reactor
        .module(dependency.getGroupId(), dependency.getArtifactId(), dependency.getVersion())
        .isPresent()) {
      return;
    }
    dev.jlserve.processor.coordinate.Coordinate.of(
            dependency.getGroupId()
                + ":"
                + dependency.getArtifactId()
                + ":"
                + dependency.getVersion())
        .filter(each -> !each.isResolvable(snapshots, false))
        .ifPresent(
            each -> {
              throw new CliException(
                  pom
                      + ": "
                      + Wording.of(
                              DiagnosticName.REQUIREMENT_VERSION,
                              name,
                              CoordinateAdvice.versionFault(each),
                              CoordinateAdvice.versionEdit(each))
                          .text(),
                  ExitCode.FAULT);
            });
  }

  /**
   * Each dependency that is more than a jar to compile with, the managed versions, and what
   * processes annotations.
   */
  private static SortedMap<String, String> rest(
      List<Dependency> kept, List<Dependency> managed, List<Dependency> processors) {
    SortedMap<String, String> rest = new TreeMap<>();
    List<String> scopes =
        kept.stream()
            .filter(each -> !scope(each).equals(COMPILE) || !each.getType().equals("jar"))
            .map(each -> each.getManagementKey() + " " + scope(each))
            .toList();
    if (!scopes.isEmpty()) {
      rest.put("a scope or type in pom.xml", hash(scopes));
    }
    if (!managed.isEmpty()) {
      rest.put(
          "dependencyManagement of pom.xml",
          hash(managed.stream().map(PomDependencies::line).sorted().toList()));
    }
    if (!processors.isEmpty()) {
      rest.put(
          "annotationProcessorPaths of pom.xml",
          hash(processors.stream().map(PomDependencies::line).toList()));
    }
    return rest;
  }

  private static String line(Dependency dependency) {
    List<String> parts = new ArrayList<>();
    parts.add(dependency.getManagementKey());
    parts.add(String.valueOf(dependency.getVersion()));
    parts.add(String.valueOf(dependency.getScope()));
    dependency.getExclusions().forEach(e -> parts.add(e.getGroupId() + ":" + e.getArtifactId()));
    return String.join(" ", parts);
  }

  private static String hash(List<String> lines) {
    Sha256 hash = new Sha256();
    lines.forEach(hash::add);
    return hash.hex();
  }

  private static String scope(Dependency dependency) {
    String scope = dependency.getScope();
    return scope == null || scope.isEmpty() ? COMPILE : scope;
  }

  private RequestedArtifact coordinate(Dependency dependency) {
    Artifact artifact = artifact(dependency);
    return new RequestedArtifact(
        new Coordinate(
            artifact.getGroupId(),
            artifact.getArtifactId(),
            artifact.getVersion(),
            artifact.getClassifier(),
            artifact.getExtension(),
            dependency.getExclusions().stream()
                .map(each -> each.getGroupId() + ":" + each.getArtifactId())
                .toList()));
  }

  private org.eclipse.aether.graph.Dependency dependency(Dependency dependency) {
    return new org.eclipse.aether.graph.Dependency(
        artifact(dependency),
        dependency.getScope() == null ? "" : dependency.getScope(),
        dependency.getOptional() == null ? null : dependency.isOptional(),
        dependency.getExclusions().stream()
            .map(each -> new Exclusion(each.getGroupId(), each.getArtifactId(), "*", "*"))
            .toList());
  }

  private Artifact artifact(Dependency dependency) {
    ArtifactType type = types.get(dependency.getType());
    return new DefaultArtifact(
        dependency.getGroupId(),
        dependency.getArtifactId(),
        dependency.getClassifier(),
        type == null ? dependency.getType() : type.getExtension(),
        dependency.getVersion(),
        type);
  }
}
