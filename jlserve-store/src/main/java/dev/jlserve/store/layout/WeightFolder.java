package dev.jlserve.store.layout;

import dev.jlserve.spi.weights.WeightFiles;
import dev.jlserve.spi.weights.WeightSource;
import dev.jlserve.store.file.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * Where the files of one source lie: {@code weights/<hash>/manifest.json} and {@code
 * weights/<hash>/files/...} below the cache folder, the hash being the SHA-256 of the source's
 * descriptor line. A folder of that name is complete, since it gets the name by one rename.
 *
 * @param cache the cache folder
 * @param hash the name of the source's folder
 */
public record WeightFolder(Path cache, String hash) {

  private static final String MANIFEST = "manifest.json";

  /**
   * The folder of a source.
   *
   * @param source one of the hub with a commit as its revision, or any other
   */
  public static WeightFolder of(Path cache, WeightSource source) {
    return new WeightFolder(cache, Sha256.of(descriptor(source)));
  }

  /**
   * The folder of a source that may hold other bytes some day.
   *
   * @param content the hash of what it holds now
   */
  public static WeightFolder of(Path cache, WeightSource source, String content) {
    return new WeightFolder(cache, Sha256.of(descriptor(source) + " sha256:" + content));
  }

  /**
   * The folder with a manifest.
   *
   * @param manifest its path below the cache folder, as {@link #manifest()} has it
   */
  public static WeightFolder with(Path cache, String manifest) {
    return new WeightFolder(cache, manifest.split("/", -1)[1]);
  }

  private static String descriptor(WeightSource source) {
    return switch (source) {
      case WeightSource.Maven maven ->
          maven.describe()
              + (maven.files().isEmpty() ? "" : " files:" + String.join("|", maven.files()));
      case WeightSource.Local local ->
          local.describe() + " files:" + String.join("|", local.files());
      case WeightSource.Made made -> made.describe();
      // Without the query, which each signature of a presigned address changes.
      case WeightSource.Url url -> "url:" + url.unsigned().uri() + " sha256:" + url.sha256();
      case WeightSource.HuggingFace hub ->
          hub.describe() + " files:" + String.join("|", hub.files());
    };
  }

  /** The folder of all sources. */
  public Path all() {
    return new CacheLayout(cache).weights();
  }

  /** The folder of this source. */
  public Path folder() {
    return all().resolve(hash);
  }

  /** The lock that is held while the folder is filled. */
  public Path lock() {
    return all().resolve(hash + ".lock");
  }

  /** The manifest. */
  public Path manifestFile() {
    return folder().resolve(MANIFEST);
  }

  /** The path of the manifest below the cache folder, with {@code /} between folders. */
  public String manifest() {
    return CacheLayout.WEIGHTS + "/" + hash + "/" + MANIFEST;
  }

  /**
   * The files, if all that the manifest lists are there with their sizes.
   *
   * @throws IOException if the folder cannot be read
   */
  public Optional<WeightFiles> find() throws IOException {
    Optional<WeightManifest> manifest = WeightManifest.read(manifestFile());
    if (manifest.isEmpty()) {
      return Optional.empty();
    }
    Path root = manifest.get().folder(cache, manifestFile());
    for (WeightManifest.Entry file : manifest.get().files()) {
      if (!isWhole(root.resolve(file.path()), file.size())) {
        return Optional.empty();
      }
    }
    return Optional.of(
        new WeightFiles(
            root.toAbsolutePath(),
            manifest.get().files().stream().map(WeightManifest.Entry::path).toList()));
  }

  private static boolean isWhole(Path path, long size) throws IOException {
    try {
      BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
      return found.isRegularFile() && found.size() == size;
    } catch (NoSuchFileException e) {
      return false;
    }
  }
}
