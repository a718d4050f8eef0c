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
  private final Commits commits;
  private final String buildCommand;
  private final Map<WeightSource, WeightFiles> found = new ConcurrentHashMap<>();

  /**
   * Creates the store.
   *
   * @param cache the cache folder, or null where none is set
   * @param commits the commits for which branches and tags of the hub stand
   * @param buildCommand the command that fetches, for messages
   */
  public FoundWeights(@Nullable Path cache, Commits commits, String buildCommand) {
    this.cache = cache;
    this.commits = commits;
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
      WeightSource resolved = resolved(cache, source);
      files = resolved == null ? null : WeightFolder.of(cache, resolved).find();
    } catch (IOException e) {
      throw new WeightsException(source.describe() + " cannot be read: " + e.getMessage(), e);
    }
    if (files == null) {
      throw new WeightsException(
          source.describe()
              + " is not, or not whole, in "
              + cache.resolve(folder(source)).toAbsolutePath().normalize()
              + "; run: "
              + buildCommand);
    }
    return files;
  }

  private static String folder(WeightSource source) {
    return switch (source) {
      case WeightSource.HuggingFace hub -> HubCache.HUB;
      case WeightSource.Maven jar -> "weights";
      case WeightSource.Url file -> "weights";
    };
  }

  /** The source with the commit that it stands for; null if that is not known. */
  private @Nullable WeightSource resolved(Path cache, WeightSource source) throws IOException {
    return switch (source) {
      case WeightSource.HuggingFace hub -> resolvedHub(cache, hub);
      case WeightSource.Maven jar -> jar;
      case WeightSource.Url file -> file;
    };
  }

  private @Nullable WeightSource resolvedHub(Path cache, WeightSource.HuggingFace hub)
      throws IOException {
    String commit = commits.of(hub);
    if (commit == null) {
      commit = HubCache.of(cache, hub.repository()).commit(hub);
    }
    return commit == null
        ? null
        : new WeightSource.HuggingFace(hub.repository(), commit, hub.files());
  }
}
