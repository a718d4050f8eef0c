package dev.jlserve.cli.resolve;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.aether.spi.resolution.ArtifactResolverPostProcessor;
import org.eclipse.aether.supplier.RepositorySystemSupplier;

/** Maven Resolver with one more step behind each file that it finds. */
final class LockedRepositorySystem extends RepositorySystemSupplier {

  private final LockVerification verification;

  LockedRepositorySystem(LockVerification verification) {
    this.verification = verification;
  }

  @Override
  protected Map<String, ArtifactResolverPostProcessor> createArtifactResolverPostProcessors() {
    Map<String, ArtifactResolverPostProcessor> processors =
        new HashMap<>(super.createArtifactResolverPostProcessors());
    processors.put("jlserve-lock", verification);
    return processors;
  }
}
