package dev.jlserve.cli.resolve;

import java.util.Set;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.collection.DependencyCollectionContext;
import org.eclipse.aether.collection.DependencySelector;
import org.eclipse.aether.graph.Dependency;

/**
 * Leaves out jlserve's own artifacts, whoever asks for them: the command line brings them, and they
 * need be in no repository.
 */
final class OwnArtifacts implements DependencySelector {

  private static final String GROUP = "dev.jlserve";
  private static final Set<String> NAMES =
      Set.of("jlserve-api", "jlserve-processor", "jlserve-store", "jlserve-server", "jlserve-cli");

  static boolean isOwn(String group, String artifact) {
    return group.equals(GROUP) && NAMES.contains(artifact);
  }

  @Override
  public boolean selectDependency(Dependency dependency) {
    Artifact artifact = dependency.getArtifact();
    return !isOwn(artifact.getGroupId(), artifact.getArtifactId());
  }

  @Override
  public DependencySelector deriveChildSelector(DependencyCollectionContext context) {
    return this;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OwnArtifacts;
  }

  @Override
  public int hashCode() {
    return OwnArtifacts.class.hashCode();
  }
}
