package dev.jlserve.store.fetch;

import dev.jlserve.spi.weights.WeightSource;
import java.util.Optional;

/**
 * Weights that are present.
 *
 * @param source the source as a user wrote it
 * @param exact the source with the commit that a branch or tag stands for
 * @param manifest the path of their manifest below the cache folder, with {@code /}
 */
public record FetchedWeights(WeightSource source, WeightSource exact, String manifest) {

  /** The commit of a source of the hub. */
  public Optional<String> commit() {
    return switch (exact) {
      case WeightSource.Maven maven -> Optional.empty();
      case WeightSource.Url url -> Optional.empty();
      case WeightSource.HuggingFace hub -> Optional.of(hub.revision());
    };
  }
}
