package dev.jlserve.cli.inventory;

import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.record.Manifests;
import dev.jlserve.store.layout.WeightManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The weights of one source.
 *
 * @param folder {@code weights/<hash>}
 * @param listed what their manifest says, if it can be read
 */
record StoredWeights(Path folder, Optional<WeightManifest> listed) {

  private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

  /** All of a cache folder. */
  static List<StoredWeights> in(CacheFolder cache) throws IOException {
    Path parent = cache.layout().weights();
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (Stream<Path> inner = Files.list(parent)) {
      return inner
          .filter(folder -> NAME.matcher(folder.getFileName().toString()).matches())
          .sorted()
          .map(folder -> new StoredWeights(folder, Manifests.read(manifest(folder))))
          .toList();
    }
  }

  private static Path manifest(Path folder) {
    return folder.resolve("manifest.json");
  }

  /** Where the list of their files is. */
  Path manifest() {
    return manifest(folder);
  }

  /** Where they come from. */
  String source() {
    return listed.map(each -> each.source().describe()).orElse(folder.getFileName().toString());
  }

  /** Whether their files lie in the hub's layout. */
  boolean isOfHub() {
    return listed.map(WeightManifest::root).isPresent();
  }
}
