package dev.jlserve.cli.readiness;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.Event;
import dev.jlserve.cli.fingerprint.Fingerprinting;
import dev.jlserve.cli.fingerprint.InputFingerprint;
import dev.jlserve.cli.requirement.JavaLine;
import dev.jlserve.cli.requirement.OutsidePom;
import dev.jlserve.cli.requirement.RequestedArtifact;
import dev.jlserve.cli.requirement.RequirementReader;
import dev.jlserve.cli.resolve.ProjectCompilation;
import dev.jlserve.cli.resolve.ProjectModel;
import dev.jlserve.cli.resolve.Resolution;
import dev.jlserve.cli.resolve.ResolvedJar;
import dev.jlserve.cli.source.AppLocator;
import dev.jlserve.cli.source.AppSource;
import dev.jlserve.cli.source.MavenArtifact;
import dev.jlserve.cli.source.MavenBuild;
import dev.jlserve.cli.source.MavenProject;
import dev.jlserve.cli.source.SourceScan;
import dev.jlserve.cli.source.Sources;
import dev.jlserve.processor.coordinate.Coordinate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an app requires: what its file says, and what the pom of its Maven project says.
 *
 * @param app the app, with all source roots of its project
 * @param written those of the file
 * @param project what the pom says, if there is one
 */
public record AppRequirements(
    AppSource app, List<RequestedArtifact> written, Optional<ProjectModel> project) {

  public AppRequirements {
    written = List.copyOf(written);
  }

  /**
   * Reads them.
   *
   * @param poms reads the pom of a project, with its parents
   * @param snapshots whether a version may be one that is not finished
   * @throws CliException if one cannot be used
   */
  public static AppRequirements of(
      AppSource app, Function<MavenProject, ProjectModel> poms, boolean snapshots) {
    JavaLine.check(app.sources());
    List<RequestedArtifact> written = RequirementReader.read(app, snapshots);
    Optional<ProjectModel> project = app.sources().project().map(poms);
    return new AppRequirements(project.map(each -> whole(app, each)).orElse(app), written, project);
  }

  /** A parent in a repository may name roots that the files beside the app do not tell. */
  private static AppSource whole(AppSource app, ProjectModel project) {
    Sources sources = SourceScan.widened(app.sources(), project.compilation().settings().roots());
    return sources.equals(app.sources()) ? app : AppLocator.parse(sources);
  }

  /** The app with all source roots of its project. */
  public Sources sources() {
    return app.sources();
  }

  /** How its project compiles. */
  public Optional<ProjectCompilation> compilation() {
    return project.map(ProjectModel::compilation);
  }

  /**
   * Resolves the annotation processors of its project.
   *
   * @throws CliException if one cannot be had
   */
  public List<ResolvedJar> processors(LazyResolver resolver) {
    return project
        .filter(model -> !model.compilation().processors().isEmpty())
        .map(model -> resolver.get().processors(model))
        .orElse(List.of());
  }

  /** All of them, Maven's or the pom's first. */
  public List<String> texts() {
    return Stream.concat(
            sources().build().stream()
                .flatMap(each -> each.path().stream())
                .map(MavenArtifact::coordinate),
            Stream.concat(
                    project.stream().flatMap(each -> each.requirements().stream()),
                    written.stream())
                .map(RequestedArtifact::toString))
        .distinct()
        .toList();
  }

  /**
   * Resolves them.
   *
   * @throws CliException if one cannot be had
   */
  public Resolution resolved(LazyResolver resolver) {
    Optional<MavenBuild> build = sources().build();
    return build.isPresent()
        ? beside(resolver.given(build.get()), resolver)
        : resolver.get().resolve(written, project);
  }

  /** What Maven resolved counts before what the file asks for, and what that needs. */
  private Resolution beside(List<ResolvedJar> given, LazyResolver resolver) {
    if (written.isEmpty()) {
      return new Resolution(given, List.of());
    }
    Resolution own = resolver.get().resolve(written);
    Set<String> names = given.stream().map(ResolvedJar::unversioned).collect(Collectors.toSet());
    return new Resolution(
        Stream.concat(
                given.stream(),
                own.jars().stream().filter(jar -> !names.contains(jar.unversioned())))
            .toList(),
        own.conflicts());
  }

  /** What a build does for an app that requires this. */
  public InputFingerprint inputs() {
    InputFingerprint own = Fingerprinting.of(app, texts());
    return project
        .map(each -> own.and(each.rest()))
        .orElse(own)
        .and(app.sources().project().map(MavenProject::neededPoms).orElseGet(TreeMap::new));
  }

  /** What is good to know of them. */
  public List<Event> notes() {
    List<Event> notes = new ArrayList<>(OutsidePom.notes(app, known()));
    ownVersion().map(Event.Note::new).ifPresent(notes::add);
    return notes;
  }

  /** What Maven compiles with, if the app is in a Maven project; what is written there, if not. */
  private Set<String> known() {
    Stream<RequestedArtifact> known =
        sources()
            .build()
            .map(build -> build.path().stream().map(AppRequirements::requested))
            .or(() -> project.map(each -> each.requirements().stream()))
            .orElseGet(written::stream);
    return known.map(RequestedArtifact::identity).collect(Collectors.toSet());
  }

  private static RequestedArtifact requested(MavenArtifact artifact) {
    return new RequestedArtifact(
        new Coordinate(
            artifact.group(),
            artifact.artifact(),
            artifact.version(),
            artifact.classifier(),
            "jar",
            List.of()));
  }

  /** A sentence where the pom names another jlserve than this one. */
  private Optional<String> ownVersion() {
    return project.stream()
        .flatMap(each -> each.ownVersions().stream())
        .filter(version -> !version.equals(JlserveVersion.current()))
        .findFirst()
        .map(
            version ->
                "pom.xml names jlserve "
                    + version
                    + "; the app is checked by jlserve "
                    + JlserveVersion.current()
                    + " and runs with it");
  }
}
