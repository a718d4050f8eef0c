package dev.jlserve.cli.manifest;

import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.record.Manifests;
import dev.jlserve.cli.record.RecordedWeights;
import dev.jlserve.spi.weights.WeightSource;
import dev.jlserve.store.layout.WeightManifest;
import java.util.List;

/**
 * The volume that the weights lie in.
 *
 * @param gibibytes its size
 * @param hub whether files of the Hugging Face hub are among them
 */
record WeightsVolume(long gibibytes, boolean hub) {

  private static final long GIBIBYTE = 1024L * 1024 * 1024;

  /** The weights of the next version have to fit beside those of this one. */
  private static final int VERSIONS = 2;

  /** The volume for some weights. */
  static WeightsVolume of(List<RecordedWeights> weights, CacheFolder cache) {
    long bytes =
        weights.stream()
            .flatMap(each -> Manifests.read(cache.resolve(each.manifest())).stream())
            .flatMap(manifest -> manifest.files().stream())
            .mapToLong(WeightManifest.Entry::size)
            .sum();
    return new WeightsVolume(
        Math.max(1, (VERSIONS * bytes + GIBIBYTE - 1) / GIBIBYTE),
        weights.stream().anyMatch(each -> each.source() instanceof WeightSource.HuggingFace));
  }
}
