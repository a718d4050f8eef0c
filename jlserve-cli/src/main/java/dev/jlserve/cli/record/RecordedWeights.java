package dev.jlserve.cli.record;

import static java.util.Objects.requireNonNull;

import dev.jlserve.spi.weights.WeightSource;

/**
 * Weights that a build made present.
 *
 * @param source where they come from, as the user wrote it
 * @param manifest the list of their files, below the cache folder
 */
public record RecordedWeights(WeightSource source, String manifest) {

  /** Refuses a record that lacks a part. */
  public RecordedWeights {
    requireNonNull(source, "source");
    requireNonNull(manifest, "manifest");
  }
}
