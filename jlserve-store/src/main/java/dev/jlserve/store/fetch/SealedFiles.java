package dev.jlserve.store.fetch;

import dev.jlserve.spi.weights.WeightSource;
import dev.jlserve.store.layout.WeightFolder;
import dev.jlserve.store.layout.WeightManifest;
import dev.jlserve.store.net.OtherContentException;
import java.util.Map;

/**
 * The files that a build listed, which are to be fetched again. A jar and an address have a hash of
 * their own; a commit has what the hub says of it.
 *
 * @param manifests the build's manifests, by their paths below the cache folder
 */
public record SealedFiles(Map<String, WeightManifest> manifests) {

  /** Nothing is sealed. */
  public static final SealedFiles NONE = new SealedFiles(Map.of());

  /** Copies the manifests. */
  public SealedFiles {
    manifests = Map.copyOf(manifests);
  }

  /** Refuses files of a commit that are not those of the build. */
  void check(WeightSource source, WeightFolder folder, Map<String, WeightManifest.Entry> files) {
    WeightManifest manifest = manifests.get(folder.manifest());
    if (manifest == null) {
      return;
    }
    for (WeightManifest.Entry expected : manifest.files()) {
      WeightManifest.Entry found = files.get(expected.path());
      if (!expected.equals(found)) {
        throw new OtherContentException(
            source.describe()
                + ": "
                + expected.path()
                + (found == null
                    ? " is missing"
                    : " has SHA-256 " + found.sha256() + ", expected " + expected.sha256()));
      }
    }
  }
}
