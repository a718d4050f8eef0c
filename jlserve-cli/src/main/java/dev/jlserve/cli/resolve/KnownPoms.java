package dev.jlserve.cli.resolve;

import dev.jlserve.cli.lock.Lock;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.resolution.ArtifactDescriptorPolicy;
import org.eclipse.aether.resolution.ArtifactDescriptorPolicyRequest;

/**
 * Which jars may be taken without their poms. Some were published without one, or with one that is
 * invalid. A pom that the lock has must be there. Offline a pom that is not there may be one that
 * was never fetched, so that only artifacts count that the lock has without a pom.
 *
 * @param offline whether nothing can be fetched
 */
record KnownPoms(Lock lock, boolean offline) implements ArtifactDescriptorPolicy {

  @Override
  public int getPolicy(RepositorySystemSession session, ArtifactDescriptorPolicyRequest request) {
    Artifact artifact = request.getArtifact();
    String pom = artifact.getGroupId() + ":" + artifact.getArtifactId() + ":pom:";
    boolean without =
        (!offline || lock.artifacts().containsKey(artifact.toString()))
            && !lock.artifacts().containsKey(pom + artifact.getVersion());
    return without ? IGNORE_ERRORS : IGNORE_INVALID;
  }
}
