package dev.jlserve.cli.resolve;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.maven.model.building.ModelBuildingException;
import org.eclipse.aether.AbstractRepositoryListener;
import org.eclipse.aether.RepositoryEvent;
import org.eclipse.aether.artifact.Artifact;

/**
 * Hears of artifacts that the resolver takes without their poms, and so without what they need.
 * Called from the resolver's threads.
 */
final class UnusedPoms extends AbstractRepositoryListener {

  private final Map<String, String> notes = new ConcurrentSkipListMap<>();

  @Override
  public void artifactDescriptorMissing(RepositoryEvent event) {
    String name = name(event.getArtifact());
    notes.put(name, "no repository has the pom of " + name + consequence(name));
  }

  @Override
  public void artifactDescriptorInvalid(RepositoryEvent event) {
    String name = name(event.getArtifact());
    String reason =
        event.getException() instanceof ModelBuildingException invalid
            ? ProjectPom.problems(invalid.getProblems())
            : event.getException().getMessage();
    notes.put(name, "the pom of " + name + " is refused: " + reason + consequence(name));
  }

  private static String consequence(String name) {
    return "\njlserve leaves out what " + name + " needs. Name those libraries as requirements.";
  }

  private static String name(Artifact artifact) {
    return artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getVersion();
  }

  /** What is good to know of them, a text each. */
  List<String> notes() {
    return List.copyOf(notes.values());
  }
}
