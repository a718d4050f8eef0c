package dev.jlserve.store.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Lists what is below a folder. */
public final class FolderWalk {

  private FolderWalk() {}

  /**
   * A folder and all that is below it.
   *
   * @throws IOException if it or a folder below cannot be read
   */
  public static List<Path> all(Path folder) throws IOException {
    return all(folder, Integer.MAX_VALUE);
  }

  /**
   * A folder and what is below it.
   *
   * @param depth how many names deep
   * @param options whether to follow links
   * @throws IOException if it or a folder below cannot be read, or if links that are followed lead
   *     in a circle
   */
  public static List<Path> all(Path folder, int depth, FileVisitOption... options)
      throws IOException {
    try (Stream<Path> paths = Files.walk(folder, depth, options)) {
      return paths.toList();
    } catch (UncheckedIOException e) {
      throw e.getCause(); // The stream has no other way to say it of a folder below.
    }
  }

  /**
   * The regular files below a folder, sorted.
   *
   * @param options whether to follow links
   * @throws IOException as {@link #all(Path, int, FileVisitOption...)}
   */
  public static List<Path> files(Path folder, FileVisitOption... options) throws IOException {
    return all(folder, Integer.MAX_VALUE, options).stream()
        .filter(Files::isRegularFile)
        .sorted()
        .toList();
  }
}
