package dev.jlserve.cli.build;

import dev.jlserve.cli.cache.CacheFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A cache folder for one check: javac needs jlserve's own jars as files.
 *
 * @param folder the folder
 */
record TemporaryCache(CacheFolder folder) implements AutoCloseable {

  static TemporaryCache create() throws IOException {
    Path path = Files.createTempDirectory("jlserve-check-");
    return new TemporaryCache(new CacheFolder(path, path));
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(folder.root())) {
      files.sorted(Comparator.reverseOrder()).forEach(TemporaryCache::delete);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
