package dev.jlserve.cli.resolve;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.Progress;
import dev.jlserve.cli.requirement.RequestedArtifact;
import dev.jlserve.cli.resolve.ModuleJars.ModuleJar;
import dev.jlserve.cli.source.MavenProject;
import dev.jlserve.cli.source.ResourceFolder;
import dev.jlserve.store.file.TemporaryNames;
import dev.jlserve.store.layout.CacheLayout;
import dev.jlserve.store.net.Proxies;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.apache.maven.model.Model;
import org.apache.maven.settings.Settings;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession.CloseableSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.jspecify.annotations.Nullable;

/**
 * Resolves requirements and the jars of weights into a local repository. What lies there already
 * and fits the lock needs no network.
 */
public final class RequirementResolver implements AutoCloseable {

  private static final String PROVIDED = "provided";
  private static final Set<String> CLASS_PATH = Set.of(Coordinates.COMPILE, "runtime", PROVIDED);

  private final ResolverSettings settings;
  private final Settings user;
  private final MavenArguments arguments;
  private final LockVerification verification;
  private final GivenChecksums checksums = new GivenChecksums();
  private final LockedVersions locked;
  private final RepositorySystem system;
  private final Reactor reactor;
  private final VersionWishes wishes;
  private final UnusedPoms unused;
  private final CloseableSession session;
  private final LocalFolders local;
  private List<RemoteRepository> repositories;

  /**
   * Reads the user's Maven settings and opens the local repository.
   *
   * @throws CliException if the settings or an address cannot be used
   */
  public RequirementResolver(ResolverSettings settings, Progress progress) {
    this.settings = settings;
    this.verification = new LockVerification(settings.lock());
    this.locked = new LockedVersions(settings.lock());
    this.system =
        new LockedRepositorySystem(
                verification,
                checksums,
                temporaryNames(settings),
                new Proxies(settings.environment()))
            .get();
    this.user = MavenSettings.read(settings.userFolder(), settings.environment());
    this.arguments =
        settings
            .project()
            .map(project -> MavenArguments.of(project.folder(), settings.environment()))
            .orElse(MavenArguments.NONE);
    this.reactor =
        new Reactor(
            settings.project().map(MavenProject::modules).orElse(List.of()),
            new ModuleJars(settings.modules()));
    ResolverSession sessions = new ResolverSession(system, settings, user, arguments, reactor);
    this.wishes = sessions.wishes();
    this.unused = sessions.unused();
    this.session = sessions.open(progress);
    this.local = new LocalFolders(session, settings.cached());
    this.repositories =
        access(
            Repositories.of(
                SettingsProfiles.active(user, ResolverSession.properties(settings.environment())),
                settings.repositories(),
                settings.has(ResolveOption.SNAPSHOTS)));
  }

  /** Puts the user's mirrors, proxies and credentials in place. */
  private List<RemoteRepository> access(List<RemoteRepository> named) {
    return system.newResolutionRepositories(session, named);
  }

  /**
   * Reads a Maven project's pom. From then on its repositories are asked.
   *
   * @throws CliException if Maven would refuse it, or a version is not exact
   */
  public ProjectModel project(Path pom) {
    PomResolver poms = new PomResolver(system, session, this::access, repositories);
    ProjectPom project =
        new ProjectPom(user, arguments, ResolverSession.properties(settings.environment()));
    try {
      Model model = project.read(pom, poms);
      repositories =
          access(
              Repositories.ofProject(
                  pom,
                  model.getRepositories(),
                  settings.repositories(),
                  settings.has(ResolveOption.SNAPSHOTS)));
      Repositories.refuseOpenTransport(pom, repositories);
      return new PomDependencies(
              pom,
              session.getArtifactTypeRegistry(),
              settings.has(ResolveOption.SNAPSHOTS),
              reactor,
              arguments.properties(),
              settings.project().stream()
                  .flatMap(each -> each.resources().stream())
                  .map(ResourceFolder::folder)
                  .toList())
          .of(model, repositories);
    } finally {
      verification.refuseMismatches();
    }
  }

  /** What is put into the user's own local repository is named as Maven names it. */
  private static Optional<TemporaryNames> temporaryNames(ResolverSettings settings) {
    return settings.project().isPresent()
        ? Optional.empty()
        : settings.cached().map(maven -> new TemporaryNames(maven.resolveSibling("tmp")));
  }

  /**
   * Resolves requirements with all that they need at run time.
   *
   * @throws CliException if one cannot be had, or a file is not what the lock says
   */
  public Resolution resolve(List<RequestedArtifact> requirements) {
    return resolve(requirements, Optional.empty());
  }

  /**
   * Resolves requirements, and before them the dependencies of a Maven project.
   *
   * @throws CliException if one cannot be had, or a file is not what the lock says
   */
  public Resolution resolve(List<RequestedArtifact> requirements, Optional<ProjectModel> project) {
    List<RequestedArtifact> all = new ArrayList<>(requirements);
    project.ifPresent(model -> all.addAll(model.requirements()));
    try {
      CollectRequest collect = request(requirements, project);
      List<ArtifactResult> results = jars(collect);
      return new Resolution(
          results.stream().map(result -> jar(result.getArtifact(), isCompileOnly(result))).toList(),
          wishes.conflicts(results.stream().map(ArtifactResult::getArtifact).toList()));
    } catch (RepositoryException e) {
      verification.refuseMismatches();
      throw reactor.failure(e).orElseGet(() -> failure(all).of(e));
    }
  }

  private List<ArtifactResult> jars(CollectRequest collect) throws RepositoryException {
    DependencyRequest request =
        new DependencyRequest(collect, (node, parents) -> isOnClassPath(node.getDependency()));
    List<ArtifactResult> results =
        system.resolveDependencies(session, request).getArtifactResults().stream()
            .filter(result -> result.getArtifact().getExtension().equals(Coordinates.JAR))
            .toList();
    verification.refuseMismatches();
    return results;
  }

  /**
   * Resolves the annotation processors of a Maven project with all that they need, in order.
   *
   * @throws CliException if one cannot be had, or a file is not what the lock says
   */
  public List<ResolvedJar> processors(ProjectModel project) {
    List<Dependency> path = project.compilation().processors();
    if (path.isEmpty()) {
      return List.of();
    }
    try {
      CollectRequest collect =
          new CollectRequest()
              .setRepositories(repositories)
              .setDependencies(
                  path.stream()
                      .map(each -> locked.held(each.setScope(Coordinates.COMPILE)))
                      .toList());
      List<ArtifactResult> results = jars(collect);
      return results.stream().map(result -> jar(result.getArtifact(), true)).toList();
    } catch (RepositoryException e) {
      verification.refuseMismatches();
      List<RequestedArtifact> named =
          path.stream().map(Dependency::getArtifact).map(Coordinates::requested).toList();
      throw reactor.failure(e).orElseGet(() -> failure(named).of(e));
    }
  }

  private CollectRequest request(
      List<RequestedArtifact> requirements, Optional<ProjectModel> project)
      throws RepositoryException {
    VersionLists lists = VersionLists.read(requirements, system, session, repositories);
    List<Dependency> dependencies = new ArrayList<>();
    List<Dependency> managed = new ArrayList<>(locked.pinned(requirements, project));
    project.ifPresent(
        model -> {
          model.dependencies().stream().map(locked::held).forEach(dependencies::add);
          managed.addAll(model.managed());
        });
    requirements.stream()
        .filter(requirement -> !requirement.isBom())
        .map(lists::complete)
        .map(Coordinates::dependency)
        .map(locked::held)
        .forEach(dependencies::add);
    managed.addAll(lists.entries());
    return new CollectRequest()
        .setRepositories(repositories)
        .setDependencies(dependencies)
        .setManagedDependencies(managed);
  }

  /**
   * Resolves one jar without what it may need.
   *
   * @throws CliException with the reason alone if it cannot be had, or is not what the lock says
   */
  public ResolvedJar jar(RequestedArtifact coordinate) {
    ArtifactRequest request =
        new ArtifactRequest(Coordinates.artifact(coordinate), repositories, "");
    try {
      ArtifactResult result = system.resolveArtifact(session, request);
      verification.refuseMismatches();
      return jar(result.getArtifact(), false);
    } catch (RepositoryException e) {
      verification.refuseMismatches();
      throw new CliException(failure(List.of()).reasons(e), ExitCode.FAULT);
    }
  }

  /**
   * The address of the repository that a jar came from; nothing if it came from this machine alone.
   *
   * @throws CliException if the jar cannot be had
   */
  public Optional<String> server(RequestedArtifact coordinate) {
    ArtifactRequest request =
        new ArtifactRequest(Coordinates.artifact(coordinate), repositories, "");
    try {
      return system.resolveArtifact(session, request).getRepository()
                  instanceof RemoteRepository remote
              && remote.getProtocol().startsWith("http")
          ? Optional.of(remote.getUrl())
          : Optional.empty();
    } catch (RepositoryException e) {
      throw failure(List.of(coordinate)).of(e);
    }
  }

  /** The hashes of all files that were used so far, poms included. */
  public SortedMap<String, String> seen() {
    return verification.seen();
  }

  /** What is good to know of the files so far: poms not used, and files without a checksum. */
  public List<String> notes() {
    return Stream.concat(unused.notes().stream(), checksums.notes().stream()).toList();
  }

  /** All files that were used so far, poms included. */
  public List<ResolvedFile> files() {
    return verification.files(local::path);
  }

  /**
   * Deletes the files that do not fit the lock, so that they are fetched anew.
   *
   * @return what was deleted
   */
  public List<Path> deleteMismatches() {
    verification.afterForce();
    MismatchDeletion deletion =
        new MismatchDeletion(verification, local.all(), session.isOffline());
    return settings.lock().artifacts().keySet().stream()
        .filter(this::isFetched)
        .map(DefaultArtifact::new)
        .flatMap(artifact -> deletion.of(artifact, local.path(artifact)).stream())
        .toList();
  }

  /** What a user has put into the own local repository could not be had again. */
  private boolean isFetched(String name) {
    return settings.project().isEmpty() || !name.endsWith("-SNAPSHOT");
  }

  private ResolutionFailure failure(List<RequestedArtifact> requirements) {
    return new ResolutionFailure(
        requirements, new NearArtifacts(system, session, repositories, local.all()), offline());
  }

  private Optional<String> offline() {
    if (settings.has(ResolveOption.OFFLINE)) {
      return Optional.of("--offline");
    }
    if (settings.has(ResolveOption.READ_ONLY)) {
      return Optional.of(CacheLayout.VARIABLE + ", which is not writable,");
    }
    return user.isOffline()
        ? Optional.of("<offline> in " + settings.userFolder().resolve("settings.xml"))
        : Optional.empty();
  }

  private ResolvedJar jar(Artifact artifact, boolean compileOnly) {
    Path path = artifact.getPath();
    Optional<ModuleJar> module = reactor.jar(artifact);
    try {
      return new ResolvedJar(
          Coordinates.text(artifact),
          path,
          module.isPresent()
              ? settings.modules().relativize(path).toString()
              : local.path(artifact),
          Files.size(path),
          module.isPresent() ? module.get().sha256() : verification.hash(artifact),
          compileOnly);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOnClassPath(@Nullable Dependency dependency) {
    return dependency == null || CLASS_PATH.contains(dependency.getScope());
  }

  private static boolean isCompileOnly(ArtifactResult result) {
    Dependency dependency = result.getRequest().getDependencyNode().getDependency();
    return dependency != null && dependency.getScope().equals(PROVIDED);
  }

  @Override
  public void close() {
    session.close();
    system.shutdown();
  }
}
