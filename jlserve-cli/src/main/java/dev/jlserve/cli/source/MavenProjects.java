package dev.jlserve.cli.source;

import dev.jlserve.cli.console.CliException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.maven.model.Build;
import org.apache.maven.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Reads where a Maven project has its sources and resources, from its pom and the parents that lie
 * beside it: whether an app has changed is asked often, and must not need a repository.
 */
final class MavenProjects {

  private static final String POM = WrittenPom.NAME;
  private static final String SOURCES = "src/main/java";
  private static final String TARGET = "target";
  private static final String BUILD_FOLDER = "${project.build.directory}/";
  private static final String RESOURCES = "src/main/resources";

  private MavenProjects() {}

  /**
   * The project in a folder, if there is one.
   *
   * @throws CliException if its pom cannot be read
   */
  static Optional<MavenProject> in(Path folder) {
    if (!Files.isRegularFile(folder.resolve(POM))) {
      return Optional.empty();
    }
    List<WrittenPom> chain = WrittenPom.read(folder.resolve(POM)).chain();
    Path sources =
        first(chain, Build::getSourceDirectory)
            .map(text -> path(folder, text, chain))
            .orElse(folder.resolve(SOURCES));
    List<ResourceFolder> resources =
        first(chain, build -> build.getResources().isEmpty() ? null : build.getResources())
            .map(list -> list.stream().map(each -> resource(folder, each, chain)).toList())
            .orElse(
                List.of(
                    new ResourceFolder(
                        folder.resolve(RESOURCES), "", List.of(), List.of(), false)));
    List<Path> roots = roots(folder, chain);
    return Optional.of(
        new MavenProject(
            folder,
            chain.stream().map(WrittenPom::file).toList(),
            sources,
            roots,
            resources,
            MavenModules.beside(chain),
            processed(chain, sources, roots)));
  }

  private static List<Path> processed(List<WrittenPom> chain, Path sources, List<Path> roots) {
    return chain.stream().anyMatch(WrittenPom::namesProcessors)
        ? RootFiles.withoutApps(Stream.concat(Stream.of(sources), roots.stream()).toList())
        : List.of();
  }

  /**
   * The project of a file: the nearest folder above it with a pom, if packages begin for the file
   * where that project has its sources.
   *
   * @param root where packages begin for the file
   */
  static Optional<MavenProject> around(Path root) {
    Path absolute = root.toAbsolutePath().normalize();
    Path named = root.normalize();
    for (Path folder = absolute; folder != null; folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve(POM))) {
        boolean usual = folder.resolve(SOURCES).equals(absolute);
        return usual || mayNameSources(folder.resolve(POM))
            ? of(asNamed(named, absolute, folder), usual)
                .filter(each -> each.sources().toAbsolutePath().normalize().equals(absolute))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether a pom has to be read for it: reading takes longer than all else that is looked at. */
  private static boolean mayNameSources(Path pom) {
    try {
      String text = new String(Files.readAllBytes(pom), StandardCharsets.UTF_8);
      return text.contains("<sourceDirectory") || text.contains("<parent");
    } catch (IOException e) {
      return false;
    }
  }

  /** A project; one that has nothing to do with an app is no reason to refuse that. */
  private static Optional<MavenProject> of(Path folder, boolean usual) {
    try {
      return in(folder);
    } catch (CliException e) {
      if (usual) {
        throw e;
      }
      return Optional.empty();
    }
  }

  /** A folder above a root as the root was named, if that was within what was named. */
  private static Path asNamed(Path named, Path absolute, Path folder) {
    Path shorter = named;
    for (int up = absolute.getNameCount() - folder.getNameCount(); up > 0; up--) {
      if (shorter == null || shorter.toString().isEmpty() || shorter.endsWith("..")) {
        return folder;
      }
      shorter =
          shorter.getParent() == null && !shorter.isAbsolute() ? Path.of("") : shorter.getParent();
    }
    return shorter == null ? folder : shorter;
  }

  /** A folder that no active profile adds does no harm. */
  private static List<Path> roots(Path folder, List<WrittenPom> chain) {
    return Stream.concat(
            chain.stream()
                .flatMap(pom -> AddedSources.in(pom.model()).stream())
                .map(text -> path(folder, text, chain).normalize()),
            GeneratedSources.roots(target(folder, chain)).stream())
        .distinct()
        .toList();
  }

  private static <T> Optional<T> first(List<WrittenPom> chain, Function<Build, @Nullable T> part) {
    return chain.stream()
        .map(pom -> pom.model().getBuild())
        .filter(Objects::nonNull)
        .flatMap(build -> Optional.ofNullable(part.apply(build)).stream())
        .findFirst();
  }

  private static ResourceFolder resource(Path folder, Resource resource, List<WrittenPom> chain) {
    return new ResourceFolder(
        resourceFolder(folder, resource.getDirectory(), chain),
        resource.getTargetPath() == null ? "" : resource.getTargetPath(),
        resource.getIncludes(),
        resource.getExcludes(),
        resource.isFiltering());
  }

  private static Path resourceFolder(Path folder, String text, List<WrittenPom> chain) {
    String expanded = WrittenPom.expanded(text, chain);
    return expanded.startsWith(BUILD_FOLDER)
        ? target(folder, chain).resolve(expanded.substring(BUILD_FOLDER.length()))
        : path(folder, expanded, chain);
  }

  private static Path target(Path folder, List<WrittenPom> chain) {
    return first(chain, Build::getDirectory)
        .map(text -> path(folder, text, chain))
        .orElse(folder.resolve(TARGET));
  }

  private static Path path(Path folder, String text, List<WrittenPom> chain) {
    String below =
        WrittenPom.expanded(text, chain).replaceFirst("^\\$\\{(project\\.|pom\\.)?basedir}/?", "");
    return below.isEmpty() ? folder : folder.resolve(below);
  }
}
