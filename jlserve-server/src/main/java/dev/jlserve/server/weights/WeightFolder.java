package dev.jlserve.server.weights;

import dev.jlserve.spi.WeightFiles;
import dev.jlserve.spi.WeightSource;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * Where the files of one source lie: {@code weights/<hash>/manifest.json} and {@code
 * weights/<hash>/files/...} below the cache folder, the hash being the SHA-256 of the source's
 * descriptor line. A folder of that name is complete, since it gets the name by one rename.
 *
 * @param cache the cache folder
 * @param hash the name of the source's folder
 */
record WeightFolder(Path cache, String hash) {

  /**
   * The folder of a source.
   *
   * @param source one of the hub with a commit as its revision, or any other
   */
  static WeightFolder of(Path cache, WeightSource source) {
    return new WeightFolder(cache, Sha256.of(descriptor(source)));
  }

  private static String descriptor(WeightSource source) {
    return switch (source) {
      case WeightSource.Maven maven -> "mvn:" + maven.coordinate();
      case WeightSource.Url url -> "url:" + url.uri() + " sha256:" + url.sha256();
      case WeightSource.HuggingFace hub ->
          hub.describe() + " files:" + String.join("|", hub.files());
    };
  }

  Path all() {
    return cache.resolve("weights");
  }

  Path folder() {
    return all().resolve(hash);
  }

  /** The lock that is held while the folder is filled. */
  Path lock() {
    return all().resolve(hash + ".lock");
  }

  /** The path of the manifest below the cache folder, with {@code /} between folders. */
  String manifest() {
    return "weights/" + hash + "/manifest.json";
  }

  /** Removes what killed builds left beside the folder, now that it is complete. */
  @SuppressWarnings("try") // The lock is held, not used.
  void tidy() throws IOException {
    boolean left;
    try (DirectoryStream<Path> beside = Files.newDirectoryStream(all(), hash + ".*")) {
      left = beside.iterator().hasNext();
    }
    if (left) {
      try (DownloadLock lock = DownloadLock.hold(lock())) {
        PartFolder.removeAbandoned(this);
        PartialFile.removeAbandoned(all(), hash, PartFolder.SUFFIX);
      }
    }
  }

  /**
   * The files, if all that the manifest lists are there with their sizes; null otherwise.
   *
   * @throws IOException if the folder cannot be read
   */
  @Nullable WeightFiles find() throws IOException {
    Manifest manifest = Manifest.read(folder().resolve("manifest.json"));
    if (manifest == null) {
      return null;
    }
    Path root =
        manifest.root() == null ? folder().resolve("files") : cache.resolve(manifest.root());
    for (Manifest.Entry file : manifest.files()) {
      Path path = root.resolve(file.path());
      if (!isWhole(path, file.size())) {
        return null;
      }
    }
    return new WeightFiles(
        root.toAbsolutePath(), manifest.files().stream().map(Manifest.Entry::path).toList());
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
