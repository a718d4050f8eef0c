package dev.jlserve.cli.record;

import static java.util.Objects.requireNonNull;

import dev.jlserve.spi.weights.WeightSource;
import java.util.Optional;

/**
 * Weights that a build made present.
 *
 * @param source where they come from, as the user wrote it
 * @param manifest the list of their files, below the cache folder
 * @param repository the address of the Maven repository that their jar came from, if it came from a
 *     server
 */
public record RecordedWeights(WeightSource source, String manifest, Optional<String> repository) {

  /** Refuses a record that lacks a part. */
  public RecordedWeights {
    requireNonNull(source, "source");
    requireNonNull(manifest, "manifest");
  }

  /** The same without what may be a signature in their address. */
  RecordedWeights unsigned() {
    return switch (source) {
      case WeightSource.Url url -> new RecordedWeights(url.unsigned(), manifest, repository);
      case WeightSource.Maven ignored -> this;
      case WeightSource.Local ignored -> this;
      case WeightSource.Made ignored -> this;
      case WeightSource.HuggingFace ignored -> this;
    };
  }
}
