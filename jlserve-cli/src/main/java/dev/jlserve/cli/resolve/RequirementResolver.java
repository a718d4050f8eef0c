package dev.jlserve.cli.resolve;

import dev.jlserve.cli.CliException;
import dev.jlserve.cli.Progress;
import dev.jlserve.cli.cache.TemporaryNames;
import dev.jlserve.cli.lock.Lock;
import dev.jlserve.cli.requirement.Coordinate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
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
 * Resolves requirements and the jars of weights into the cache folder. What lies there already and
 * fits the lock needs no network.
 */
public final class RequirementResolver implements AutoCloseable {

  private static final String JAR = "jar";
  private static final String COMPILE = "compile";
  private static final String RUNTIME = "runtime";

  private final ResolverSettings settings;
  private final LockVerification verification;
  private final RepositorySystem system;
  private final CloseableSession session;
  private final List<RemoteRepository> repositories;
  private final NearArtifacts near;

  /**
   * Reads the user's Maven settings and opens the local repository.
   *
   * @throws CliException if the settings or an address cannot be used
   */
  public RequirementResolver(ResolverSettings settings, Progress progress) {
    this.settings = settings;
    this.verification = new LockVerification(settings.lock());
    this.system = new LockedRepositorySystem(verification, temporaryNames(settings)).get();
    Settings user = MavenSettings.read(settings.userFolder(), settings.environment());
    this.session = ResolverSession.open(system, settings, user, progress);
    this.repositories =
        system.newResolutionRepositories(session, Repositories.of(user, settings.repositories()));
    this.near =
        new NearArtifacts(
            system, session, repositories, List.of(session.getLocalRepository().getBasePath()));
  }

  private static Optional<TemporaryNames> temporaryNames(ResolverSettings settings) {
    return settings.localRepository().map(maven -> new TemporaryNames(maven.resolveSibling("tmp")));
  }

  /**
   * Resolves requirements with all that they need at run time.
   *
   * @throws CliException if one cannot be had, or a file is not what the lock says
   */
  public Resolution resolve(List<Coordinate> requirements) {
    CollectRequest collect =
        new CollectRequest()
            .setRepositories(repositories)
            .setDependencies(requirements.stream().map(RequirementResolver::dependency).toList())
            .setManagedDependencies(pinned(requirements));
    DependencyRequest request =
        new DependencyRequest(collect, (node, parents) -> isOnClassPath(node.getDependency()));
    try {
      List<ArtifactResult> results =
          system.resolveDependencies(session, request).getArtifactResults();
      verification.refuseMismatches();
      return new Resolution(
          results.stream()
              .map(ArtifactResult::getArtifact)
              .filter(a -> a.getExtension().equals(JAR))
              .map(this::jar)
              .toList());
    } catch (RepositoryException e) {
      verification.refuseMismatches();
      throw failure(requirements).of(e);
    }
  }

  /**
   * Resolves one jar without what it may need.
   *
   * @throws CliException if it cannot be had, or is not what the lock says
   */
  public ResolvedJar jar(Coordinate coordinate) {
    ArtifactRequest request = new ArtifactRequest(artifact(coordinate), repositories, "");
    try {
      ArtifactResult result = system.resolveArtifact(session, request);
      verification.refuseMismatches();
      return jar(result.getArtifact());
    } catch (RepositoryException e) {
      verification.refuseMismatches();
      throw failure(List.of(coordinate)).of(e);
    }
  }

  /** The hashes of all files that were used so far, poms included. */
  public SortedMap<String, String> seen() {
    return verification.seen();
  }

  /**
   * Deletes the files that do not fit the lock, so that they are fetched anew.
   *
   * @return what was deleted
   */
  public List<Path> deleteMismatches() {
    return settings.lock().artifacts().keySet().stream()
        .flatMap(name -> deleteMismatch(name).stream())
        .toList();
  }

  private List<Path> deleteMismatch(String name) {
    Path file =
        session
            .getLocalRepositoryManager()
            .getAbsolutePathForLocalArtifact(new DefaultArtifact(name));
    try {
      if (Files.exists(file) && !verification.fits(name, file)) {
        Files.delete(file);
        return List.of(file);
      }
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ResolutionFailure failure(List<Coordinate> requirements) {
    return new ResolutionFailure(requirements, near, session.isOffline());
  }

  /** While the requirements are those of the lock, version ranges lead where they led then. */
  private List<Dependency> pinned(List<Coordinate> requirements) {
    Lock lock = settings.lock();
    boolean same =
        lock.requirements().equals(requirements.stream().map(Coordinate::toString).toList());
    return same
        ? lock.artifacts().keySet().stream()
            .map(DefaultArtifact::new)
            .filter(a -> a.getExtension().equals(JAR))
            .map(a -> new Dependency(a, ""))
            .toList()
        : List.of();
  }

  private ResolvedJar jar(Artifact artifact) {
    Path path = artifact.getPath();
    try {
      return new ResolvedJar(name(artifact), path, Files.size(path), verification.hash(artifact));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Artifact artifact) {
    String classifier = artifact.getClassifier().isEmpty() ? "" : artifact.getClassifier() + ":";
    return artifact.getGroupId()
        + ":"
        + artifact.getArtifactId()
        + ":"
        + classifier
        + artifact.getVersion();
  }

  private static boolean isOnClassPath(@Nullable Dependency dependency) {
    return dependency == null
        || dependency.getScope().equals(COMPILE)
        || dependency.getScope().equals(RUNTIME);
  }

  private static Dependency dependency(Coordinate coordinate) {
    return new Dependency(artifact(coordinate), COMPILE);
  }

  private static Artifact artifact(Coordinate coordinate) {
    return new DefaultArtifact(
        coordinate.group(), coordinate.artifact(), JAR, coordinate.version());
  }

  @Override
  public void close() {
    session.close();
    system.shutdown();
  }
}
