package dev.jlserve.cli.source;

import dev.jlserve.processor.compatibility.AcceptedApi;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The text that an app consists of, as far as it is known without a compiler.
 *
 * @param file the app's file, as the user named it
 * @param root the folder in which packages begin
 * @param text the file's content
 * @param packageName the file's package, or empty
 * @param files the file itself, then every other file that it may refer to, transitively
 * @param read what was in those files, and in others that are compiled with them
 * @param named what it names by its path
 * @param roots where packages begin beside the root
 * @param project the Maven project of which the file is a source, if it is
 * @param build what Maven compiled and resolved, where that is to be taken
 * @param listings the folders in which the other files were looked for
 * @param hash SHA-256 over their paths below the root and their content, those of its resources and
 *     the project's poms, 64 hexadecimal digits
 */
public record Sources(
    Path file,
    Path root,
    String text,
    String packageName,
    List<Path> files,
    ReadFiles read,
    NamedFiles named,
    List<Path> roots,
    Optional<MavenProject> project,
    Optional<MavenBuild> build,
    List<FolderListing> listings,
    String hash) {

  /** Copies the lists. */
  public Sources {
    files = List.copyOf(files);
    roots = List.copyOf(roots);
    listings = List.copyOf(listings);
  }

  /** Whether Maven may have compiled another text than this. */
  public boolean areSavedSinceCompiled() {
    return build.stream().anyMatch(maven -> read.areSavedSince(maven.begun()));
  }

  /** The folder in which paths of the app's own files begin: the project's, or the file's. */
  public Path folder() {
    Path named = project.map(MavenProject::pom).orElse(file).toAbsolutePath().normalize();
    Path folder = Objects.requireNonNull(named.getParent());
    return build.isPresent() ? projectAround(folder) : folder;
  }

  private static Path projectAround(Path folder) {
    Path at = folder;
    while (at != null && !Files.exists(at.resolve("pom.xml"))) {
      at = at.getParent();
    }
    return at == null ? folder : at;
  }

  /** Whether a source root is none of those that were searched. */
  boolean isUnseen(Path other) {
    return isFurther(other) && roots.stream().noneMatch(root -> isSame(root, other));
  }

  /** Whether a source root is another one than that of the app. */
  public boolean isFurther(Path other) {
    return !isSame(root, other);
  }

  private static boolean isSame(Path one, Path other) {
    return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
  }

  /** What belongs into the app's jar beside what is compiled, by its path there. */
  public Map<String, Path> resources() {
    Map<String, Path> all =
        new TreeMap<>(project.map(MavenProject::resourceFiles).orElseGet(Map::of));
    all.putAll(named.resources());
    return all;
  }

  /** All files and folders whose change may change the app. */
  public List<Path> watched() {
    if (build.isPresent()) {
      // It is written anew when Maven has compiled what was saved.
      return List.of(build.get().file());
    }
    return Stream.of(
            files.stream(),
            Stream.of(AcceptedApi.of(file).file()),
            named.resources().values().stream(),
            project.stream().flatMap(each -> each.watched().stream()))
        .flatMap(each -> each)
        .toList();
  }

  /** Where new files may change the app. */
  public List<FolderListing> lookedIn() {
    return build.isPresent() ? List.of() : listings;
  }
}
