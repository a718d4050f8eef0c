package dev.jlserve.cli.build;

import dev.jlserve.cli.CliException;
import dev.jlserve.cli.fingerprint.Fingerprinting;
import dev.jlserve.cli.fingerprint.InputFingerprint;
import dev.jlserve.cli.requirement.Coordinate;
import dev.jlserve.cli.requirement.RequirementReader;
import dev.jlserve.cli.resolve.ProjectModel;
import dev.jlserve.cli.resolve.Resolution;
import dev.jlserve.cli.source.AppSource;
import dev.jlserve.cli.source.MavenProject;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What an app requires: what its file says, and what the pom of its Maven project says.
 *
 * @param written those of the file
 * @param project what the pom says, if there is one
 */
record AppRequirements(List<Coordinate> written, Optional<ProjectModel> project) {

  AppRequirements {
    written = List.copyOf(written);
  }

  /**
   * Reads them.
   *
   * @param resolver finds the parents of the pom
   * @param snapshots whether a version may be one that is not finished
   * @throws CliException if one cannot be used
   */
  static AppRequirements of(AppSource app, LazyResolver resolver, boolean snapshots) {
    List<Coordinate> written = RequirementReader.read(app, snapshots);
    return new AppRequirements(
        written, app.sources().project().map(maven -> resolver.get().project(maven.pom())));
  }

  /** All of them, the pom's first. */
  List<String> texts() {
    return Stream.concat(
            project.stream().flatMap(each -> each.requirements().stream()), written.stream())
        .map(Coordinate::toString)
        .distinct()
        .toList();
  }

  /**
   * Resolves them.
   *
   * @throws CliException if one cannot be had
   */
  Resolution resolved(LazyResolver resolver) {
    return resolver.get().resolve(written, project);
  }

  /** What a build does for an app that requires this. */
  InputFingerprint inputs(AppSource app) {
    InputFingerprint own = Fingerprinting.of(app, texts());
    return project
        .map(each -> own.and(each.rest()))
        .orElse(own)
        .and(app.sources().project().map(MavenProject::neededPoms).orElseGet(TreeMap::new));
  }

  /** A sentence where the pom names another jlserve than this one. */
  Optional<String> note() {
    return project.stream()
        .flatMap(each -> each.ownVersions().stream())
        .filter(version -> !version.equals(Version.current()))
        .findFirst()
        .map(
            version ->
                "pom.xml names jlserve "
                    + version
                    + "; the app is checked by jlserve "
                    + Version.current()
                    + " and runs with it");
  }
}
