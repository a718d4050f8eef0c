package dev.jlserve.cli.resolve;

import dev.jlserve.cli.lock.Lock;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.resolution.ArtifactDescriptorPolicy;
import org.eclipse.aether.resolution.ArtifactDescriptorPolicyRequest;

/**
 * Offline a pom that is not there may be one that was never fetched, so that what it asks for would
 * be left out without a word. Only of artifacts that the lock has without a pom there is none.
 */
record KnownPoms(Lock lock) implements ArtifactDescriptorPolicy {

  @Override
  public int getPolicy(RepositorySystemSession session, ArtifactDescriptorPolicyRequest request) {
    Artifact artifact = request.getArtifact();
    String pom = artifact.getGroupId() + ":" + artifact.getArtifactId() + ":pom:";
    boolean without =
        lock.artifacts().containsKey(artifact.toString())
            && !lock.artifacts().containsKey(pom + artifact.getVersion());
    return without ? IGNORE_ERRORS : IGNORE_INVALID;
  }
}
