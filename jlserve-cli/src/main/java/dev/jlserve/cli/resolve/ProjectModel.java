package dev.jlserve.cli.resolve;

import dev.jlserve.cli.requirement.RequestedArtifact;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;

/** What a Maven project's pom asks for, its parents, profiles and lists of versions counted in. */
public final class ProjectModel {

  private final List<RequestedArtifact> requirements;
  private final SortedMap<String, String> rest;
  private final List<String> ownVersions;
  private final List<Dependency> dependencies;
  private final List<Dependency> managed;
  private final List<RemoteRepository> repositories;
  private final ProjectCompilation compilation;

  ProjectModel(
      List<RequestedArtifact> requirements,
      SortedMap<String, String> rest,
      List<String> ownVersions,
      List<Dependency> dependencies,
      List<Dependency> managed,
      List<RemoteRepository> repositories,
      ProjectCompilation compilation) {
    this.requirements = List.copyOf(requirements);
    this.rest = Collections.unmodifiableSortedMap(new TreeMap<>(rest));
    this.ownVersions = List.copyOf(ownVersions);
    this.dependencies = List.copyOf(dependencies);
    this.managed = List.copyOf(managed);
    this.repositories = List.copyOf(repositories);
    this.compilation = compilation;
  }

  /** Its dependencies at run time and while compiling, without those of tests and jlserve's own. */
  public List<RequestedArtifact> requirements() {
    return requirements;
  }

  /** Hashes of what else decides about the class path, by a name for users. */
  public SortedMap<String, String> rest() {
    return rest;
  }

  /** The versions of jlserve's own artifacts that the pom names. */
  public List<String> ownVersions() {
    return ownVersions;
  }

  /** How its code is compiled. */
  public ProjectCompilation compilation() {
    return compilation;
  }

  List<Dependency> dependencies() {
    return dependencies;
  }

  List<Dependency> managed() {
    return managed;
  }

  List<RemoteRepository> repositories() {
    return repositories;
  }
}
