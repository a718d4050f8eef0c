package dev.jlserve.cli.assemble;

import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.store.file.FolderRemoval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
    FolderRemoval.of(folder.root());
  }
}
