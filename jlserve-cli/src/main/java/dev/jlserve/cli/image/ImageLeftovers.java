package dev.jlserve.cli.image;

import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.cache.Leftovers;
import dev.jlserve.cli.output.OutputFile;
import dev.jlserve.store.file.FolderRemoval;
import dev.jlserve.store.file.TemporaryNames;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What killed commands left under temporary names. */
final class ImageLeftovers {

  private ImageLeftovers() {}

  /**
   * Removes them, as far as making an image can have left them.
   *
   * @param trained the folder of the app's AOT caches
   * @param archive the archive that is to be written, if one is
   */
  static void remove(CacheFolder cache, Path trained, Optional<Path> archive) {
    TemporaryNames names = cache.temporaryNames();
    ImageFolders folders = ImageFolders.of(cache);
    try {
      removeFrom(folders.root(), names);
      removeFrom(folders.java(), names);
      removeFrom(folders.bases(), names);
      removeFrom(folders.unfinishedLayers(), names);
      removeEachFrom(folders.aot(), names);
      removeEachFrom(trained, names);
      if (archive.isPresent()) {
        // It may lie in any folder.
        Leftovers.removePartsOf(OutputFile.named(archive.get()), names);
      }
    } catch (IOException left) {
      // They cost space, and nothing else; the next command tries again.
    }
  }

  /** There is a folder for each runtime. */
  private static void removeEachFrom(Path parent, TemporaryNames names) throws IOException {
    if (Files.isDirectory(parent)) {
      try (DirectoryStream<Path> all = Files.newDirectoryStream(parent)) {
        for (Path each : all) {
          removeFrom(each, names);
        }
      }
    }
  }

  private static void removeFrom(Path folder, TemporaryNames names) throws IOException {
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
        for (Path each : all) {
          if (names.isAbandoned(each)) {
            FolderRemoval.of(each);
          }
        }
      }
    }
  }
}
