package dev.jlserve.cli.inventory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The folders of a local Maven repository: {@code group/in/parts/artifact/version}. */
final class Artifacts {

  private static final int PARTS = 3;

  private Artifacts() {}

  /** Whether a folder holds a version of an artifact. */
  static boolean isVersion(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .anyMatch(name -> name.endsWith(".pom") || name.endsWith(".jar"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code group:artifact:version} of a folder. */
  static String coordinate(Path repository, Path folder) {
    Path below = repository.relativize(folder);
    int names = below.getNameCount();
    if (names < PARTS) {
      return below.toString();
    }
    String group = below.subpath(0, names - 2).toString().replace('\\', '/').replace('/', '.');
    return group + ":" + below.getName(names - 2) + ":" + below.getName(names - 1);
  }

  /** {@code group:artifact:version} of a coordinate that names an extension or classifier too. */
  static String withoutKind(String coordinate) {
    String[] parts = coordinate.split(":", -1);
    return parts.length < PARTS
        ? coordinate
        : parts[0] + ":" + parts[1] + ":" + parts[parts.length - 1];
  }

  /** Where a file of an artifact lies: {@code group:artifact:extension[:classifier]:version}. */
  static Path file(Path repository, String artifact) {
    String[] parts = artifact.split(":", -1);
    String version = parts[parts.length - 1];
    String classifier = parts.length > PARTS + 1 ? "-" + parts[PARTS] : "";
    String name = parts[1] + "-" + version + classifier + "." + parts[2];
    return repository
        .resolve(parts[0].replace('.', '/'))
        .resolve(parts[1])
        .resolve(version)
        .resolve(name);
  }
}
