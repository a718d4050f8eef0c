package dev.jlserve.cli.resolve;

import dev.jlserve.cli.Progress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.maven.settings.Settings;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession.CloseableSession;
import org.eclipse.aether.RepositorySystemSession.SessionBuilder;
import org.eclipse.aether.repository.LocalRepository;
import org.eclipse.aether.repository.RepositoryPolicy;
import org.eclipse.aether.supplier.SessionBuilderSupplier;
import org.eclipse.aether.util.repository.SimpleResolutionErrorPolicy;

/** Makes the session in which everything of one build is resolved. */
final class ResolverSession {

  /** Lists of what a repository holds cost a second per build and save nothing here. */
  private static final String PREFIX_FILTER = "aether.remoteRepositoryFilter.prefixes";

  /** The type of a local repository that does not note where its files came from. */
  private static final String ANY_ORIGIN = "simple";

  private ResolverSession() {}

  static CloseableSession open(
      RepositorySystem system, ResolverSettings settings, Settings user, Progress progress) {
    SessionBuilder session =
        new SessionBuilderSupplier(system)
            .get()
            .withLocalRepositories(localRepository(settings, user))
            .setSystemProperties(properties(settings))
            .setConfigProperty(PREFIX_FILTER, false)
            .setChecksumPolicy(RepositoryPolicy.CHECKSUM_POLICY_FAIL)
            .setIgnoreArtifactDescriptorRepositories(true)
            // What was missing a minute ago may be there now: failures are not remembered.
            .setResolutionErrorPolicy(new SimpleResolutionErrorPolicy(false, false))
            .setTransferListener(new TransferProgress(progress));
    if (settings.update()) {
      session.setUpdatePolicy(RepositoryPolicy.UPDATE_POLICY_ALWAYS);
    }
    if (settings.offline()) {
      session.setArtifactDescriptorPolicy(new KnownPoms(settings.lock()));
    }
    session.setOffline(settings.offline() || user.isOffline());
    UserAccess.configure(session, user);
    return session.build();
  }

  /**
   * Where nothing else is said, Maven's own rule (settings.xml, then the user's folder). Offline it
   * does not count from which repository a file of the cache folder came: each is verified, and
   * settings may differ between the machine that filled the folder and this one.
   */
  private static LocalRepository localRepository(ResolverSettings settings, Settings user) {
    boolean anyOrigin = settings.offline() && settings.localRepository().isPresent();
    return new LocalRepository(path(settings, user), anyOrigin ? ANY_ORIGIN : "");
  }

  static Path path(ResolverSettings settings, Settings user) {
    String named = user.getLocalRepository();
    return settings
        .localRepository()
        .orElseGet(
            () ->
                named == null || named.isBlank()
                    ? settings.userFolder().resolve("repository")
                    : Path.of(named));
  }

  /** Profiles in poms ask for {@code java.version}, {@code os.*} and {@code env.*}. */
  private static Map<String, String> properties(ResolverSettings settings) {
    Map<String, String> properties = new HashMap<>();
    System.getProperties()
        .stringPropertyNames()
        .forEach(n -> properties.put(n, System.getProperty(n)));
    settings.environment().forEach((name, value) -> properties.put("env." + name, value));
    return properties;
  }
}
