package dev.jlserve.cli.resolve;

import dev.jlserve.cli.compile.OtherProcessors;
import dev.jlserve.cli.compile.OtherProcessors.Place;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.store.protocol.ExitCode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Exclusion;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Reads which annotation processors a pom has beside jlserve's. */
final class PomProcessors {

  /** From this release on javac looks for none on the class path unless it is told to. */
  private static final int ONLY_WHEN_TOLD = 23;

  private static final String VERSION = "version";

  private final Path pom;
  private final List<Dependency> managed;
  private final List<Xpp3Dom> entries;
  private final PomCompilerOptions options;

  PomProcessors(
      Path pom, CompilerPlugin plugin, PomCompilerOptions options, List<Dependency> managed) {
    this.pom = pom;
    this.managed = managed;
    this.options = options;
    this.entries = plugin.children("annotationProcessorPaths");
  }

  /** Which run, before the jars of a path are known. */
  OtherProcessors others() {
    return new OtherProcessors(place(), options.processors(), List.of(), 0);
  }

  private Place place() {
    if (options.proc().filter("none"::equals).isPresent()) {
      return Place.NOWHERE;
    }
    if (!entries.isEmpty()) {
      return Place.PROCESSOR_PATH;
    }
    boolean told =
        options.proc().isPresent()
            || !options.processors().isEmpty()
            || Runtime.version().feature() < ONLY_WHEN_TOLD;
    return told ? Place.CLASS_PATH : Place.NOWHERE;
  }

  /** The entries of the processor path, without jlserve's own. */
  List<Dependency> dependencies() {
    return place() == Place.PROCESSOR_PATH
        ? entries.stream().filter(each -> !isOwn(each)).map(this::dependency).toList()
        : List.of();
  }

  /** {@code group:artifact} of the entry before which jlserve's stands, if one follows it. */
  Optional<String> next() {
    boolean seen = false;
    for (Xpp3Dom each : entries) {
      if (seen && !isOwn(each)) {
        return Optional.of(text(each, "groupId") + ":" + text(each, "artifactId"));
      }
      seen |= isOwn(each);
    }
    return Optional.empty();
  }

  private static boolean isOwn(Xpp3Dom entry) {
    return OwnArtifacts.isOwn(text(entry, "groupId"), text(entry, "artifactId"));
  }

  private static String text(Xpp3Dom entry, String name) {
    return CompilerPlugin.text(entry.getChild(name)).orElse("");
  }

  private Dependency dependency(Xpp3Dom entry) {
    Dependency dependency = new Dependency();
    dependency.setGroupId(text(entry, "groupId"));
    dependency.setArtifactId(text(entry, "artifactId"));
    CompilerPlugin.text(entry.getChild("classifier")).ifPresent(dependency::setClassifier);
    CompilerPlugin.text(entry.getChild("type")).ifPresent(dependency::setType);
    dependency.setVersion(
        CompilerPlugin.text(entry.getChild(VERSION)).orElseGet(() -> version(dependency)));
    if (entry.getChild("exclusions") != null) {
      Arrays.stream(entry.getChild("exclusions").getChildren())
          .map(PomProcessors::exclusion)
          .forEach(dependency::addExclusion);
    }
    return dependency;
  }

  private static Exclusion exclusion(Xpp3Dom written) {
    Exclusion exclusion = new Exclusion();
    exclusion.setGroupId(text(written, "groupId"));
    exclusion.setArtifactId(text(written, "artifactId"));
    return exclusion;
  }

  private String version(Dependency dependency) {
    return managed.stream()
        .filter(each -> each.getManagementKey().equals(dependency.getManagementKey()))
        .map(Dependency::getVersion)
        .findFirst()
        .orElseThrow(
            () ->
                new CliException(
                    pom
                        + ": annotationProcessorPaths names "
                        + dependency.getGroupId()
                        + ":"
                        + dependency.getArtifactId()
                        + " without a version, and dependencyManagement has none for it.",
                    ExitCode.FAULT));
  }
}
