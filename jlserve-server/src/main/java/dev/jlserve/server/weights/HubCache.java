package dev.jlserve.server.weights;

import dev.jlserve.spi.WeightSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One repository in the hub's cache layout, which clients in all languages share: {@code
 * models--org--name/{blobs/<etag>, refs/<revision>, snapshots/<commit>/<path>}}, a snapshot's files
 * being relative links to blobs. See "Understand caching" in the documentation of huggingface_hub.
 *
 * @param hub {@code huggingface/hub} below the cache folder
 * @param folder the repository's folder
 */
record HubCache(Path hub, Path folder) {

  static final String SUFFIX = ".incomplete";

  /** Where the hub's files are, below the cache folder. */
  static final String HUB = "huggingface/hub";

  static HubCache of(Path cache, String repository) {
    Path hub = cache.resolve(HUB);
    return new HubCache(hub, hub.resolve("models--" + repository.replace("/", "--")));
  }

  Path blobs() {
    return folder.resolve("blobs");
  }

  Path blob(ContentHash hash) {
    return blobs().resolve(hash.hex());
  }

  Path snapshot(String commit) {
    return folder.resolve("snapshots").resolve(commit);
  }

  /** The root of a snapshot below the cache folder, with {@code /}. */
  String root(String commit) {
    return HUB + "/" + folder.getFileName() + "/snapshots/" + commit;
  }

  /**
   * The lock that is held while a blob or the ref of a commit is written, or what was left of it.
   */
  Path lock(String name) {
    return hub.resolve(".locks")
        .resolve(Objects.requireNonNull(folder.getFileName()))
        .resolve(name + ".lock");
  }

  /** Makes the folders that every client expects. */
  void create(String commit) throws IOException {
    Files.createDirectories(blobs());
    Files.createDirectories(folder.resolve("refs"));
    Files.createDirectories(snapshot(commit));
  }

  /** The commit for which a branch or tag stood last; null if that is not known. */
  @Nullable String commit(WeightSource.HuggingFace source) throws IOException {
    Path ref = ref(source.revision());
    String commit;
    try {
      commit = Files.readString(ref).strip();
    } catch (NoSuchFileException e) {
      return null;
    }
    return ContentHash.SHA_1.matcher(commit).matches() ? commit : null;
  }

  private Path ref(String revision) {
    return folder.resolve("refs").resolve(revision);
  }

  /** Writes for which commit a branch or tag stands; no line break follows. */
  @SuppressWarnings("try") // The lock is held, not used.
  void writeRef(String revision, String commit) throws IOException {
    Path ref = ref(revision);
    Files.createDirectories(Objects.requireNonNull(ref.getParent()));
    Path part = PartialFile.unusedName(blobs(), commit, SUFFIX);
    try (DownloadLock lock = DownloadLock.hold(lock(commit))) {
      try (StoredFile file = StoredFile.create(part)) {
        byte[] bytes = commit.getBytes(StandardCharsets.US_ASCII);
        file.write(bytes, bytes.length);
      }
      Files.move(part, ref, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Removes what killed builds left of a blob, its links, or the ref of a commit. */
  @SuppressWarnings("try") // The lock is held, not used.
  void tidy(String name) throws IOException {
    if (Files.exists(lock(name)) || PartialFile.isAbandoned(blobs(), name, SUFFIX)) {
      try (DownloadLock lock = DownloadLock.hold(lock(name))) {
        PartialFile.removeAbandoned(blobs(), name, SUFFIX);
      }
    }
  }

  /** The hash that a snapshot's file has by its link; null where it is no link to a blob. */
  @Nullable ContentHash linked(String commit, String path) throws IOException {
    Path pointer = snapshot(commit).resolve(path);
    if (!Files.isSymbolicLink(pointer) || !Files.isRegularFile(pointer)) {
      return null;
    }
    Path target = Files.readSymbolicLink(pointer).getFileName();
    return target == null ? null : ContentHash.of(target.toString());
  }

  /** Makes a blob a file of a snapshot: by a link, or a copy where there are no links. */
  @SuppressWarnings("try") // The lock is held, not used.
  void link(String commit, String path, ContentHash hash) throws IOException {
    Path pointer = snapshot(commit).resolve(path);
    Path parent = Objects.requireNonNull(pointer.getParent());
    Files.createDirectories(parent);
    Path part = PartialFile.unusedName(blobs(), hash.hex(), SUFFIX);
    try (DownloadLock lock = DownloadLock.hold(lock(hash.hex()))) {
      try {
        // A link is as good from one folder as from another: it keeps its text.
        Files.createSymbolicLink(part, parent.relativize(blob(hash)));
      } catch (UnsupportedOperationException | FileSystemException noLinks) {
        Files.copy(blob(hash), part);
      }
      Files.move(part, pointer, StandardCopyOption.ATOMIC_MOVE);
    }
  }
}
