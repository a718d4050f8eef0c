package dev.jlserve.cli.record;

import static java.util.Objects.requireNonNull;

import dev.jlserve.cli.cache.CacheFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The files of one source of weights, as the app's process lists them in {@code
 * weights/<hash>/manifest.json}.
 *
 * @param format 1
 * @param source where they come from
 * @param root their folder, below the cache folder; null for {@code files} beside the manifest
 * @param files the files
 */
public record WeightsManifest(int format, String source, @Nullable String root, List<Entry> files) {

  /**
   * One file.
   *
   * @param path its path below their folder, with {@code /}
   * @param size its size in bytes
   * @param sha256 its hash
   */
  public record Entry(String path, long size, String sha256) {
    /** Refuses an entry that lacks a part. */
    public Entry {
      requireNonNull(path, "path");
      requireNonNull(sha256, "sha256");
    }
  }

  /** Refuses a manifest that lacks a part. */
  public WeightsManifest {
    requireNonNull(source, "source");
    files = List.copyOf(files);
  }

  /** What a file says; nothing if there is none, or none of this form. */
  public static Optional<WeightsManifest> read(Path file) {
    return JsonFields.read(file, WeightsManifest::of);
  }

  private static WeightsManifest of(JsonFields manifest) {
    return new WeightsManifest(
        (int) manifest.number("format"),
        manifest.text("source"),
        manifest.textIfAny("root").orElse(null),
        manifest.objects("files").stream()
            .map(each -> new Entry(each.text("path"), each.number("size"), each.text("sha256")))
            .toList());
  }

  /** Where the files are. */
  public Path folder(CacheFolder cache, Path manifest) {
    return root == null ? manifest.resolveSibling("files") : cache.resolve(root);
  }

  /** The commit that a source of the Hugging Face hub stands for: its folder has its name. */
  public Optional<String> commit() {
    return Optional.ofNullable(root).map(folder -> folder.substring(folder.lastIndexOf('/') + 1));
  }
}
