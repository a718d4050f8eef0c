package dev.jlserve.cli.resolve;

import dev.jlserve.cli.requirement.RequestedArtifact;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.Exclusion;

/** Requirements as the resolver's library has them, and its artifacts as jlserve writes them. */
final class Coordinates {

  static final String JAR = "jar";
  static final String COMPILE = "compile";

  private Coordinates() {}

  static Artifact artifact(RequestedArtifact requested) {
    return new DefaultArtifact(
        requested.group(),
        requested.artifact(),
        requested.classifier(),
        requested.extension(),
        requested.version());
  }

  /** A dependency of the scope {@code compile}, with the exclusions of the requirement. */
  static Dependency dependency(RequestedArtifact requested) {
    return new Dependency(
        artifact(requested),
        COMPILE,
        false,
        requested.exclusions().stream()
            .map(each -> each.split(":", 2))
            .map(each -> new Exclusion(each[0], each[1], "*", "*"))
            .toList());
  }

  /** What a user would write to have it: without a classifier and an extension. */
  static RequestedArtifact requested(Artifact artifact) {
    return RequestedArtifact.of(
        artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getVersion());
  }

  /** {@code group:artifact:version}, with a classifier before the version. */
  static String text(Artifact artifact) {
    String classifier = artifact.getClassifier().isEmpty() ? "" : artifact.getClassifier() + ":";
    return artifact.getGroupId()
        + ":"
        + artifact.getArtifactId()
        + ":"
        + classifier
        + artifact.getVersion();
  }
}
