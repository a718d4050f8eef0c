package dev.jlserve.store.layout;

import dev.jlserve.spi.weights.WeightSource;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which weights a build has put into the cache folder, and where.
 *
 * @param folders the name of the folder, by the hash of the source's descriptor line
 */
public record BuiltFolders(Map<String, String> folders) {

  /** None. */
  public static final BuiltFolders NONE = new BuiltFolders(Map.of());

  /** Copies the map. */
  public BuiltFolders {
    folders = Map.copyOf(folders);
  }

  /**
   * Those of a build.
   *
   * @param manifests the paths of the manifests below the cache folder, by their sources
   */
  public static BuiltFolders of(Map<WeightSource, String> manifests) {
    Path anywhere = Path.of("");
    Map<String, String> folders = new TreeMap<>();
    manifests.forEach(
        (source, manifest) ->
            folders.put(
                WeightFolder.of(anywhere, source).hash(),
                WeightFolder.with(anywhere, manifest).hash()));
    return new BuiltFolders(folders);
  }

  /** Whether the build has fetched or made the weights of a source. */
  public boolean has(WeightSource source) {
    return folders.containsKey(WeightFolder.of(Path.of(""), source).hash());
  }

  /**
   * Reads what the command line hands over.
   *
   * @param text as {@link #text} writes it
   */
  public static BuiltFolders parse(String text) {
    Map<String, String> folders = new TreeMap<>();
    for (String entry : text.split(",", -1)) {
      String[] parts = entry.split("=", -1);
      if (parts.length == 2) {
        folders.put(parts[0], parts[1]);
      }
    }
    return new BuiltFolders(folders);
  }

  /** {@code <descriptor>=<folder>} for each, sorted, with commas between them. */
  public String text() {
    return folders.entrySet().stream()
        .map(each -> each.getKey() + "=" + each.getValue())
        .sorted()
        .collect(Collectors.joining(","));
  }

  /** The folder of a source, if a build has put it there. */
  Optional<WeightFolder> of(Path cache, WeightSource source) {
    return Optional.ofNullable(folders.get(WeightFolder.of(cache, source).hash()))
        .map(hash -> new WeightFolder(cache, hash));
  }
}
