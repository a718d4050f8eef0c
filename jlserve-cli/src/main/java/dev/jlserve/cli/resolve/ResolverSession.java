package dev.jlserve.cli.resolve;

import dev.jlserve.cli.console.Progress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.settings.Settings;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession.CloseableSession;
import org.eclipse.aether.RepositorySystemSession.SessionBuilder;
import org.eclipse.aether.collection.DependencyGraphTransformer;
import org.eclipse.aether.collection.DependencySelector;
import org.eclipse.aether.repository.LocalRepository;
import org.eclipse.aether.repository.RepositoryPolicy;
import org.eclipse.aether.supplier.SessionBuilderSupplier;
import org.eclipse.aether.util.graph.selector.AndDependencySelector;
import org.eclipse.aether.util.repository.SimpleResolutionErrorPolicy;

/** Makes the session in which everything of one build is resolved. */
final class ResolverSession extends SessionBuilderSupplier {

  /** Lists of what a repository holds cost a second per build and save nothing here. */
  private static final String PREFIX_FILTER = "aether.remoteRepositoryFilter.prefixes";

  /** A copy of the newest snapshot under one name would be another one for each app. */
  private static final String SNAPSHOT_COPY = "aether.artifactResolver.snapshotNormalization";

  /** The type of a local repository that does not note where its files came from. */
  private static final String ANY_ORIGIN = "simple";

  /** Locks are files in the local repository, where there is nothing to keep apart. */
  private static final Map<String, String> WITHOUT_LOCKS =
      Map.of("aether.syncContext.named.factory", "noop");

  private static final String LOCAL = "maven.repo.local";

  private final ResolverSettings settings;
  private final Settings user;
  private final MavenArguments arguments;
  private final Reactor reactor;
  private final VersionWishes wishes;
  private final UnusedPoms unused = new UnusedPoms();

  ResolverSession(
      RepositorySystem system,
      ResolverSettings settings,
      Settings user,
      MavenArguments arguments,
      Reactor reactor) {
    super(system);
    this.settings = settings;
    this.user = user;
    this.arguments = arguments;
    this.reactor = reactor;
    this.wishes = new VersionWishes(super.getDependencyGraphTransformer());
  }

  /** Who asked for which version in the last resolution. */
  VersionWishes wishes() {
    return wishes;
  }

  /** The poms that no resolution could use. */
  UnusedPoms unused() {
    return unused;
  }

  @Override
  protected DependencyGraphTransformer getDependencyGraphTransformer() {
    return wishes;
  }

  @Override
  protected DependencySelector getDependencySelector() {
    return new AndDependencySelector(super.getDependencySelector(), new OwnArtifacts());
  }

  CloseableSession open(Progress progress) {
    boolean offline = settings.isLocal() || user.isOffline();
    SessionBuilder session =
        get()
            .withLocalRepositories(localRepositories())
            .setSystemProperties(properties(settings.environment()))
            .setConfigProperties(config())
            .setWorkspaceReader(reactor)
            .setIgnoreArtifactDescriptorRepositories(true)
            // What was missing a minute ago may be there now: failures are not remembered.
            .setResolutionErrorPolicy(new SimpleResolutionErrorPolicy(false, false))
            .setArtifactDescriptorPolicy(new KnownPoms(settings.lock(), offline))
            .setRepositoryListener(unused)
            .setTransferListener(new TransferProgress(progress))
            .setOffline(offline);
    if (settings.has(ResolveOption.UPDATE)) {
      session.setUpdatePolicy(RepositoryPolicy.UPDATE_POLICY_ALWAYS);
    }
    UserAccess.configure(session, user, settings.environment());
    return session.build();
  }

  private Map<String, Object> config() {
    Map<String, Object> config = new HashMap<>(ServerOptions.of(user));
    config.putAll(arguments.properties());
    config.put(PREFIX_FILTER, false);
    config.put(SNAPSHOT_COPY, false);
    if (settings.has(ResolveOption.READ_ONLY)) {
      config.putAll(WITHOUT_LOCKS);
    }
    return config;
  }

  /**
   * The first is where artifacts are put. A Maven project has the user's, by Maven's own rule, and
   * takes from the cache folder what that lacks. Offline it does not count from which repository a
   * file of the cache folder came: each is verified, and settings may differ between the machine
   * that filled the folder and this one.
   */
  private List<LocalRepository> localRepositories() {
    List<LocalRepository> cached =
        settings.cached().stream()
            .map(path -> new LocalRepository(path, settings.isLocal() ? ANY_ORIGIN : ""))
            .toList();
    if (settings.project().isEmpty() && !cached.isEmpty()) {
      return cached;
    }
    LocalRepository users = new LocalRepository(usersRepository(), "");
    return cached.isEmpty() ? List.of(users) : List.of(users, cached.get(0));
  }

  private Path usersRepository() {
    String named = arguments.properties().getOrDefault(LOCAL, user.getLocalRepository());
    return named == null || named.isBlank()
        ? settings.userFolder().resolve("repository")
        : Path.of(named);
  }

  /** Profiles in poms ask for {@code java.version}, {@code os.*} and {@code env.*}. */
  static Map<String, String> properties(Map<String, String> environment) {
    Map<String, String> properties = new HashMap<>();
    System.getProperties()
        .stringPropertyNames()
        .forEach(n -> properties.put(n, System.getProperty(n)));
    environment.forEach((name, value) -> properties.put("env." + name, value));
    return properties;
  }
}
