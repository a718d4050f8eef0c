package dev.jlserve.cli.manifest;

import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.image.WeightsAddress;
import dev.jlserve.cli.record.Manifests;
import dev.jlserve.cli.record.RecordedWeights;
import dev.jlserve.store.layout.SourceKind;
import dev.jlserve.store.layout.WeightManifest;
import dev.jlserve.store.protocol.ExitCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The volume that the weights lie in.
 *
 * @param gibibytes its size
 * @param hub whether files of the Hugging Face hub are among them
 * @param endpoint another hub than the public one
 */
record WeightsVolume(long gibibytes, boolean hub, Optional<String> endpoint) {

  private static final String ENDPOINT = "HF_ENDPOINT";

  private static final long GIBIBYTE = 1024L * 1024 * 1024;

  /** The weights of the next version have to fit beside those of this one. */
  private static final int VERSIONS = 2;

  /**
   * The volume for some weights.
   *
   * @param environment the user's environment variables, which may name another hub
   * @throws CliException if no container can fetch some of them
   */
  static WeightsVolume of(
      List<RecordedWeights> weights, CacheFolder cache, Map<String, String> environment) {
    weights.forEach(each -> WeightsAddress.require(each, environment));
    long bytes =
        weights.stream()
            .flatMap(each -> Manifests.read(cache.resolve(each.manifest())).stream())
            .flatMap(manifest -> manifest.files().stream())
            .mapToLong(WeightManifest.Entry::size)
            .sum();
    boolean hub =
        weights.stream().anyMatch(each -> SourceKind.of(each.source()) == SourceKind.HUGGING_FACE);
    String endpoint = environment.getOrDefault(ENDPOINT, "").strip();
    if (!endpoint.matches("[!#-\\[\\]-~]*")) {
      throw new CliException(
          ENDPOINT + " is '" + endpoint + "'; it is an address, such as https://huggingface.co",
          ExitCode.USAGE);
    }
    return new WeightsVolume(
        Math.max(1, (VERSIONS * bytes + GIBIBYTE - 1) / GIBIBYTE),
        hub,
        hub && !endpoint.isEmpty() ? Optional.of(endpoint) : Optional.empty());
  }
}
