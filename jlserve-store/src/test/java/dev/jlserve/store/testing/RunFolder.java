package dev.jlserve.store.testing;

import dev.jlserve.store.file.FolderRemoval;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Temporary folders of what all tests of a run share, which go with the JVM. */
public final class RunFolder {

  private static final Path ALL = all();

  private RunFolder() {}

  /** Makes an empty one. */
  public static Path create() {
    try {
      return Files.createTempDirectory(ALL, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path all() {
    try {
      Path folder = Files.createTempDirectory("jlserve-tests");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path folder) {
    try {
      FolderRemoval.of(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
