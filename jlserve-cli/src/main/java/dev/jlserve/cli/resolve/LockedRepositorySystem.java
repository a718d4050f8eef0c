package dev.jlserve.cli.resolve;

import dev.jlserve.store.file.TemporaryNames;
import dev.jlserve.store.net.Proxies;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.aether.spi.connector.checksum.ChecksumPolicyProvider;
import org.eclipse.aether.spi.connector.transport.TransporterFactory;
import org.eclipse.aether.spi.io.PathProcessor;
import org.eclipse.aether.spi.resolution.ArtifactResolverPostProcessor;
import org.eclipse.aether.supplier.RepositorySystemSupplier;

/**
 * Maven Resolver with one more step behind each file that it finds, and in the cache folder with
 * downloads that go on where they were cut.
 */
final class LockedRepositorySystem extends RepositorySystemSupplier {

  private final LockVerification verification;
  private final GivenChecksums checksums;
  private final Optional<TemporaryNames> names;
  private final Proxies environment;

  /**
   * A system.
   *
   * @param names the temporary names of the cache folder; empty for a user's own repository
   * @param environment the proxies of the environment
   */
  LockedRepositorySystem(
      LockVerification verification,
      GivenChecksums checksums,
      Optional<TemporaryNames> names,
      Proxies environment) {
    this.verification = verification;
    this.checksums = checksums;
    this.names = names;
    this.environment = environment;
  }

  @Override
  protected ChecksumPolicyProvider createChecksumPolicyProvider() {
    return checksums;
  }

  @Override
  protected PathProcessor createPathProcessor() {
    return names.<PathProcessor>map(PartNames::new).orElseGet(super::createPathProcessor);
  }

  @Override
  protected Map<String, TransporterFactory> createTransporterFactories() {
    Map<String, TransporterFactory> factories = super.createTransporterFactories();
    names.ifPresent(
        known ->
            factories.replaceAll((name, transport) -> new ResumingTransport(transport, known)));
    factories.replaceAll((name, transport) -> new CheckedTransport(transport, environment));
    return factories;
  }

  @Override
  protected Map<String, ArtifactResolverPostProcessor> createArtifactResolverPostProcessors() {
    Map<String, ArtifactResolverPostProcessor> processors =
        new HashMap<>(super.createArtifactResolverPostProcessors());
    processors.put("jlserve-lock", verification);
    return processors;
  }
}
