package dev.jlserve.cli.record;

import static java.util.Objects.requireNonNull;

/**
 * Weights that a build made present.
 *
 * @param source where they come from, such as {@code mvn:g:a:1.0}
 * @param manifest the list of their files, below the cache folder
 */
public record RecordedWeights(String source, String manifest) {

  /** Refuses a record that lacks a part. */
  public RecordedWeights {
    requireNonNull(source, "source");
    requireNonNull(manifest, "manifest");
  }
}
