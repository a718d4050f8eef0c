package dev.jlserve.store.layout;

import dev.jlserve.spi.weights.WeightSource;
import dev.jlserve.store.file.Sha256;
import dev.jlserve.store.json.JsonObject;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What one source of weights holds, as its {@code manifest.json} says: {@code {"format": 1,
 * "source": {"kind", ...}, "files": [{"path", "size", "sha256"}]}}, and for those of the hub {@code
 * "root"} and {@code "commitFiles"}.
 *
 * @param source the source as a user wrote it
 * @param root the folder of the files below the cache folder, with {@code /} between folders; null
 *     for {@code files} beside the manifest
 * @param commitFiles how many files a commit of the hub has; empty if the hub did not say
 * @param files its files, sorted by path
 */
public record WeightManifest(
    WeightSource source, @Nullable String root, OptionalLong commitFiles, List<Entry> files) {

  private static final int FORMAT = 1;

  /**
   * One file.
   *
   * @param path its path below the root, with {@code /} between folders
   * @param size its size in bytes
   * @param sha256 its SHA-256, 64 lower-case hexadecimal digits
   */
  public record Entry(String path, long size, String sha256) {}

  /** Sorts the files. */
  public WeightManifest {
    files = files.stream().sorted(Comparator.comparing(Entry::path)).toList();
  }

  /** A manifest whose files lie beside it. */
  public WeightManifest(WeightSource source, List<Entry> files) {
    this(source, null, OptionalLong.empty(), files);
  }

  /**
   * The hash of all that it holds: that of its only file where the source is this file, else one
   * over the names and hashes of all files.
   */
  public String content() {
    if (files.size() == 1 && isFile(files.get(0))) {
      return files.get(0).sha256();
    }
    Sha256 hash = new Sha256();
    files.forEach(file -> hash.add(file.path()).add(file.sha256()));
    return hash.hex();
  }

  private boolean isFile(Entry file) {
    return LocalSource.of(source)
        .filter(local -> ("/" + local.path()).endsWith("/" + file.path()))
        .isPresent();
  }

  /** The text of the file. */
  public String text() {
    JsonObject json =
        new JsonObject().put("format", FORMAT).put("source", SourceJson.write(source));
    if (root != null) {
      json.put("root", root);
    }
    commitFiles.ifPresent(count -> json.put("commitFiles", count));
    return json.putObjects("files", files.stream().map(WeightManifest::write).toList()).toString();
  }

  private static JsonObject write(Entry file) {
    return new JsonObject()
        .put("path", file.path())
        .put("size", file.size())
        .put("sha256", file.sha256());
  }

  /**
   * Reads a file; nothing if there is none, or none of this format.
   *
   * @throws IOException if the file cannot be read
   */
  public static Optional<WeightManifest> read(Path file) throws IOException {
    try {
      JsonObject json = JsonObject.parse(Files.readString(file));
      return json.number("format") == FORMAT ? Optional.of(of(json)) : Optional.empty();
    } catch (NoSuchFileException | CharacterCodingException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static WeightManifest of(JsonObject json) {
    return new WeightManifest(
        SourceJson.read(json.object("source")),
        json.textIfAny("root").orElse(null),
        json.has("commitFiles")
            ? OptionalLong.of(json.number("commitFiles"))
            : OptionalLong.empty(),
        json.objects("files").stream()
            .map(each -> new Entry(each.text("path"), each.number("size"), each.text("sha256")))
            .toList());
  }

  /**
   * The folder of the files.
   *
   * @param cache the cache folder
   * @param manifest the manifest's own path
   */
  public Path folder(Path cache, Path manifest) {
    return root == null ? manifest.resolveSibling("files") : cache.resolve(root);
  }
}
