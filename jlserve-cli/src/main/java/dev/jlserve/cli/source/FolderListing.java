package dev.jlserve.cli.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a folder holds in which an app's sources are looked for.
 *
 * @param folder the folder, which need not exist
 * @param exists whether it does
 * @param javaFiles the names of its Java files; none of a folder that cannot be read
 */
public record FolderListing(Path folder, boolean exists, Set<String> javaFiles) {

  /** Copies the set. */
  public FolderListing {
    javaFiles = Set.copyOf(javaFiles);
  }

  static FolderListing of(Path folder) {
    return Files.isDirectory(folder)
        ? new FolderListing(folder, true, javaFiles(folder))
        : new FolderListing(folder, false, Set.of());
  }

  private static Set<String> javaFiles(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(n -> n.endsWith(".java"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      return Set.of();
    }
  }

  /** What it holds now. */
  public FolderListing again() {
    return of(folder);
  }
}
