package dev.jlserve.cli.resolve;

import dev.jlserve.cli.lock.Lock;
import dev.jlserve.cli.requirement.RequestedArtifact;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.util.artifact.ArtifactIdUtils;

/**
 * The versions that a lock holds.
 *
 * @param lock what the last build took
 */
record LockedVersions(Lock lock) {

  /** While the requirements are those of the lock, version ranges lead where they led then. */
  List<Dependency> pinned(List<RequestedArtifact> requirements, Optional<ProjectModel> project) {
    List<String> asked =
        Stream.concat(
                project.stream().flatMap(p -> p.requirements().stream()), requirements.stream())
            .map(RequestedArtifact::toString)
            .distinct()
            .toList();
    if (!lock.requirements().equals(asked)) {
      return List.of();
    }
    // In two versions it is there for a processor too, whose path is another one.
    Map<String, List<Artifact>> versions =
        artifacts()
            .filter(a -> a.getExtension().equals(Coordinates.JAR))
            .collect(
                Collectors.groupingBy(
                    ArtifactIdUtils::toVersionlessId, TreeMap::new, Collectors.toList()));
    return versions.values().stream()
        .filter(each -> each.size() == 1)
        .map(each -> new Dependency(each.get(0), ""))
        .toList();
  }

  /** A snapshot is the one that was locked, until the lock is renewed. */
  Dependency held(Dependency dependency) {
    Artifact artifact = dependency.getArtifact();
    return artifact.isSnapshot()
        ? artifacts()
            .filter(locked -> ArtifactIdUtils.equalsBaseId(locked, artifact))
            .findFirst()
            .map(locked -> dependency.setArtifact(artifact.setVersion(locked.getVersion())))
            .orElse(dependency)
        : dependency;
  }

  private Stream<Artifact> artifacts() {
    return lock.artifacts().keySet().stream().map(DefaultArtifact::new);
  }
}
