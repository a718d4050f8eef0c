package dev.jlserve.store.fetch;

import dev.jlserve.WeightsException;
import dev.jlserve.spi.weights.WeightSource;
import dev.jlserve.store.file.AtomicFile;
import dev.jlserve.store.file.FolderWalk;
import dev.jlserve.store.file.Sha256;
import dev.jlserve.store.layout.WeightFolder;
import dev.jlserve.store.layout.WeightManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps a folder that an app has filled, under the hash of its content.
 *
 * @param source what was made, with the folder
 * @param cache the cache folder
 */
record MadeFolder(WeightSource.Made source, Path cache) {

  /**
   * Gives the folder its final name.
   *
   * @throws WeightsException if there is none, or it is empty
   * @throws IOException if a file cannot be read
   */
  @SuppressWarnings("try") // The folder is closed, not used.
  WeightFolder run() throws IOException {
    Path all = WeightFolder.of(cache, source).all();
    Path folder =
        source
            .folder()
            .map(all::resolve)
            .filter(path -> all.equals(path.getParent()) && Files.isDirectory(path))
            .orElseThrow(() -> new WeightsException(source.describe() + " was not made"));
    WeightSource.Made made = new WeightSource.Made(source.name());
    WeightManifest manifest = new WeightManifest(made, entries(folder.resolve("files")));
    WeightFolder target = WeightFolder.of(cache, made, manifest.content());
    try (PartFolder part = PartFolder.filled(target, folder)) {
      if (manifest.files().isEmpty()) {
        throw new WeightsException(
            source.describe() + " is empty: make(...) wrote no file into its folder");
      }
      part.publish(manifest);
    }
    return target;
  }

  private static List<WeightManifest.Entry> entries(Path files) throws IOException {
    List<WeightManifest.Entry> entries = new ArrayList<>();
    for (Path file : FolderWalk.files(files)) {
      AtomicFile.force(file);
      String name = files.relativize(file).toString().replace('\\', '/');
      entries.add(new WeightManifest.Entry(name, Files.size(file), Sha256.of(file)));
    }
    return entries;
  }
}
