package dev.jlserve.cli.resolve;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.requirement.RequestedArtifact;
import dev.jlserve.store.protocol.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorPolicy;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;

/**
 * The lists of versions (BOMs) among requirements, {@code group:artifact:version@pom}: they give
 * versions to requirements that have none, and to what requirements need.
 *
 * @param lists their coordinates
 * @param entries what they say, the first that names an artifact counting
 */
record VersionLists(List<RequestedArtifact> lists, List<Dependency> entries) {

  static VersionLists read(
      List<RequestedArtifact> requirements,
      RepositorySystem system,
      RepositorySystemSession session,
      List<RemoteRepository> repositories)
      throws RepositoryException {
    List<RequestedArtifact> lists = requirements.stream().filter(RequestedArtifact::isBom).toList();
    List<Dependency> entries = new ArrayList<>();
    RepositorySystemSession strict =
        new DefaultRepositorySystemSession(session)
            .setArtifactDescriptorPolicy((any, request) -> ArtifactDescriptorPolicy.STRICT);
    for (RequestedArtifact list : lists) {
      Artifact pom = new DefaultArtifact(list.group(), list.artifact(), "pom", list.version());
      entries.addAll(
          system
              .readArtifactDescriptor(strict, new ArtifactDescriptorRequest(pom, repositories, ""))
              .getManagedDependencies());
    }
    return new VersionLists(lists, entries);
  }

  /**
   * A requirement with its version.
   *
   * @throws CliException if it has none and no list has one
   */
  RequestedArtifact complete(RequestedArtifact requirement) {
    if (!requirement.version().isEmpty()) {
      return requirement;
    }
    return entries.stream()
        .map(Dependency::getArtifact)
        .filter(
            a ->
                a.getGroupId().equals(requirement.group())
                    && a.getArtifactId().equals(requirement.artifact())
                    && a.getClassifier().equals(requirement.classifier())
                    && a.getExtension().equals(requirement.extension()))
        .findFirst()
        .map(a -> requirement.withVersion(a.getVersion()))
        .orElseThrow(() -> new CliException(nowhere(requirement), ExitCode.FAULT));
  }

  private String nowhere(RequestedArtifact requirement) {
    return "Failed to install requirements: "
        + requirement
        + " has no version, and none of "
        + lists.stream().map(RequestedArtifact::toString).collect(Collectors.joining(", "))
        + " names one. Write "
        + requirement.key()
        + " with a version.";
  }
}
