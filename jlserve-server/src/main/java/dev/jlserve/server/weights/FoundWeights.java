package dev.jlserve.server.weights;

import dev.jlserve.WeightsException;
import dev.jlserve.spi.WeightFiles;
import dev.jlserve.spi.WeightSource;
import dev.jlserve.spi.WeightStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Finds weights that a build has fetched; it never downloads. */
public final class FoundWeights implements WeightStore {

  private final @Nullable Path cache;
  private final String buildCommand;
  private final Map<WeightSource, WeightFiles> found = new ConcurrentHashMap<>();

  /**
   * Creates the store.
   *
   * @param cache the cache folder, or null where none is set
   * @param buildCommand the command that fetches, for messages
   */
  public FoundWeights(@Nullable Path cache, String buildCommand) {
    this.cache = cache;
    this.buildCommand = buildCommand;
  }

  @Override
  public void download(WeightSource source) {
    throw new IllegalStateException(
        source.describe() + " is downloaded by a build only; run: " + buildCommand);
  }

  @Override
  public WeightFiles find(WeightSource source) {
    return found.computeIfAbsent(source, this::search);
  }

  private WeightFiles search(WeightSource source) {
    if (cache == null) {
      throw new WeightsException(
          source.describe() + " cannot be found: JLSERVE_CACHE_DIR is not set");
    }
    WeightFiles files;
    try {
      files = WeightFolder.of(cache, source).find();
    } catch (IOException e) {
      throw new WeightsException(source.describe() + " cannot be read: " + e.getMessage(), e);
    }
    if (files == null) {
      throw new WeightsException(
          source.describe()
              + " is not, or not whole, in "
              + cache.resolve("weights").toAbsolutePath().normalize()
              + "; run: "
              + buildCommand);
    }
    return files;
  }
}
