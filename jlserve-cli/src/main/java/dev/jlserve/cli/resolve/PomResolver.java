package dev.jlserve.cli.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Parent;
import org.apache.maven.model.Repository;
import org.apache.maven.model.building.FileModelSource;
import org.apache.maven.model.resolution.ModelResolver;
import org.apache.maven.model.resolution.UnresolvableModelException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** Finds the parents and imported lists of versions of a project's pom, as Maven does. */
final class PomResolver implements ModelResolver {

  private final RepositorySystem system;
  private final RepositorySystemSession session;
  private final UnaryOperator<List<RemoteRepository>> access;
  private final List<RemoteRepository> repositories;

  /**
   * Asks these repositories, and those that poms name on the way.
   *
   * @param access puts mirrors, proxies and credentials in place
   */
  PomResolver(
      RepositorySystem system,
      RepositorySystemSession session,
      UnaryOperator<List<RemoteRepository>> access,
      List<RemoteRepository> repositories) {
    this.system = system;
    this.session = session;
    this.access = access;
    this.repositories = new ArrayList<>(repositories);
  }

  @Override
  public FileModelSource resolveModel(String group, String artifact, String version)
      throws UnresolvableModelException {
    Artifact pom = new DefaultArtifact(group, artifact, "pom", version);
    try {
      Artifact found =
          system.resolveArtifact(session, new ArtifactRequest(pom, repositories, "")).getArtifact();
      return new FileModelSource(found.getPath().toFile());
    } catch (ArtifactResolutionException e) {
      throw new UnresolvableModelException(e.getMessage(), group, artifact, version, e);
    }
  }

  @Override
  public FileModelSource resolveModel(Parent parent) throws UnresolvableModelException {
    return resolveModel(parent.getGroupId(), parent.getArtifactId(), parent.getVersion());
  }

  @Override
  public FileModelSource resolveModel(Dependency dependency) throws UnresolvableModelException {
    return resolveModel(
        dependency.getGroupId(), dependency.getArtifactId(), dependency.getVersion());
  }

  @Override
  public void addRepository(Repository repository) {
    addRepository(repository, false);
  }

  @Override
  public void addRepository(Repository repository, boolean replace) {
    if (replace) {
      repositories.removeIf(known -> known.getId().equals(repository.getId()));
    }
    if (repositories.stream().noneMatch(known -> known.getId().equals(repository.getId()))) {
      repositories.addAll(access.apply(List.of(Repositories.ofPom(repository))));
    }
  }

  @Override
  public ModelResolver newCopy() {
    return new PomResolver(system, session, access, repositories);
  }
}
