package dev.jlserve.store.layout;

import dev.jlserve.spi.weights.WeightFiles;
import dev.jlserve.spi.weights.WeightSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds the weights that are in a cache folder.
 *
 * @param cache the cache folder
 * @param commits the commits for which branches and tags of the hub stand
 */
public record PresentWeights(Path cache, HubCommits commits) {

  /**
   * The files of a source, if all of them are there.
   *
   * @throws IOException if the cache folder cannot be read
   */
  public Optional<WeightFiles> find(WeightSource source) throws IOException {
    Optional<WeightSource> exact = exact(source);
    return exact.isEmpty() ? Optional.empty() : WeightFolder.of(cache, exact.get()).find();
  }

  /** The source with the commit that it stands for; nothing if that is not known. */
  private Optional<WeightSource> exact(WeightSource source) throws IOException {
    return switch (source) {
      case WeightSource.Maven maven -> Optional.of(maven);
      case WeightSource.Url url -> Optional.of(url);
      case WeightSource.HuggingFace hub -> commit(hub).map(hub::at);
    };
  }

  private Optional<String> commit(WeightSource.HuggingFace hub) throws IOException {
    Optional<String> known = commits.of(hub);
    return known.isPresent()
        ? known
        : HubRepository.of(cache, hub.repository()).commit(hub.revision());
  }

  /** The folder in which the files of a source lie, for messages. */
  public Path folder(WeightSource source) {
    CacheLayout layout = new CacheLayout(cache);
    return switch (source) {
      case WeightSource.Maven maven -> layout.weights();
      case WeightSource.Url url -> layout.weights();
      case WeightSource.HuggingFace hub -> layout.hub();
    };
  }
}
