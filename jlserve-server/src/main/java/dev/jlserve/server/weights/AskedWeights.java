package dev.jlserve.server.weights;

import dev.jlserve.WeightsException;
import dev.jlserve.spi.weights.WeightFiles;
import dev.jlserve.spi.weights.WeightSource;
import dev.jlserve.spi.weights.WeightStore;
import dev.jlserve.store.file.FolderRemoval;
import dev.jlserve.store.file.TemporaryNames;
import dev.jlserve.store.layout.CacheLayout;
import dev.jlserve.store.layout.WeightFolder;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** Asks for weights that are to be fetched, and finds those that are there. */
public final class AskedWeights implements WeightStore {

  private final WeightsBuild build;
  private final FoundWeights found;
  private final Path cache;

  /**
   * Creates the store.
   *
   * @param cache the cache folder
   * @param build has weights fetched
   * @param found finds what is there
   */
  public AskedWeights(Path cache, WeightsBuild build, FoundWeights found) {
    this.cache = cache;
    this.build = build;
    this.found = found;
  }

  @Override
  public void download(WeightSource source) {
    found.present(source, build.fetch(source));
  }

  /** What a killed process left of the same source goes first: nothing can go on with it. */
  @Override
  public Path begin(WeightSource.Made source) {
    WeightFolder folder = WeightFolder.of(cache, source);
    TemporaryNames names = new TemporaryNames(new CacheLayout(cache).temporary());
    Path part = TemporaryNames.beside(folder.all().resolve(folder.hash()));
    try {
      names.hold();
      Files.createDirectories(part.resolve("files"));
      String parts = folder.hash() + ".*.part";
      try (DirectoryStream<Path> all = Files.newDirectoryStream(folder.all(), parts)) {
        for (Path each : all) {
          if (names.isAbandoned(each)) {
            FolderRemoval.of(each);
          }
        }
      }
      return part.resolve("files");
    } catch (IOException e) {
      throw new WeightsException(source.describe() + " cannot be stored: " + e.getMessage(), e);
    }
  }

  @Override
  public void keep(WeightSource.Made source, Path folder) {
    Optional<String> name = Optional.of(part(folder).getFileName().toString());
    found.present(source, build.fetch(new WeightSource.Made(source.name(), name)));
  }

  @Override
  public void discard(Path folder) {
    try {
      FolderRemoval.of(part(folder));
    } catch (IOException e) {
      // What made it fail is told; the rest of the folder is a leftover.
    }
  }

  private static Path part(Path folder) {
    return Objects.requireNonNull(folder.getParent());
  }

  /** To run the build again would change nothing: it is the build that asks. */
  @Override
  public WeightFiles find(WeightSource source) {
    return found.find(source, (all, folder) -> "call " + BuildCall.of(source) + " on it first");
  }
}
