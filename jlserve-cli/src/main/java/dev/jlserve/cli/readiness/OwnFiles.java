package dev.jlserve.cli.readiness;

import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.record.BuildRecord;
import dev.jlserve.cli.record.Manifests;
import dev.jlserve.cli.record.RecordedWeights;
import dev.jlserve.cli.source.Sources;
import dev.jlserve.store.fetch.LocalChanges;
import dev.jlserve.store.fetch.LocalFiles;
import dev.jlserve.store.layout.LocalSource;
import dev.jlserve.store.layout.WeightManifest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files beside an app that a build has copied, as {@code Weights.file} names them.
 *
 * @param cache where their copies are
 * @param sources the app
 */
public record OwnFiles(CacheFolder cache, Sources sources) {

  /**
   * How they differ from what a build copied, each as a short sentence without a full stop.
   *
   * @param verify whether to read all of them
   */
  public List<String> changes(BuildRecord build, boolean verify) {
    return build.weights().stream().flatMap(each -> changes(each, verify)).distinct().toList();
  }

  private Stream<String> changes(RecordedWeights weights, boolean verify) {
    Path manifest = cache.resolve(weights.manifest());
    Optional<WeightManifest> copied = Manifests.read(manifest);
    return LocalSource.of(weights.source()).filter(local -> copied.isPresent()).stream()
        .flatMap(
            local ->
                new LocalChanges(new LocalFiles(sources.folder(), local), verify)
                    .since(copied.get(), copied.get().folder(cache.root(), manifest)).stream());
  }

  /** Where they are. */
  static List<Path> paths(Sources sources, List<RecordedWeights> weights) {
    return weights.stream().flatMap(each -> paths(sources, each)).toList();
  }

  private static Stream<Path> paths(Sources sources, RecordedWeights weights) {
    return LocalSource.of(weights.source())
        .flatMap(local -> new LocalFiles(sources.folder(), local).findIfAny())
        .map(files -> files.names().stream().map(files.root()::resolve))
        .orElseGet(Stream::of);
  }
}
