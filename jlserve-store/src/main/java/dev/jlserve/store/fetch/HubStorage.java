package dev.jlserve.store.fetch;

import dev.jlserve.store.file.AtomicFile;
import dev.jlserve.store.file.ContentHash;
import dev.jlserve.store.file.PartialFile;
import dev.jlserve.store.file.ProcessLock;
import dev.jlserve.store.layout.HubRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/**
 * Writes a repository of the hub's cache layout.
 *
 * @param repository where it lies
 */
record HubStorage(HubRepository repository) {

  private static final String SUFFIX = HubRepository.SUFFIX;

  /** Tells programs that make backups to leave the folder out: https://bford.info/cachedir/. */
  private static final String TAG = "CACHEDIR.TAG";

  private static final String TAG_TEXT =
      """
      Signature: 8a477f597d28d172789f06886806bc55
      # This folder is a cache of files of the Hugging Face hub.
      # About such tags: https://bford.info/cachedir/
      """;

  /** Makes the folders that every client expects, and marks them as a cache. */
  @SuppressWarnings("try") // The lock is held, not used.
  void create(String commit) throws IOException {
    Files.createDirectories(repository.blobs());
    Files.createDirectories(repository.refs());
    Files.createDirectories(repository.snapshot(commit));
    Path tag = repository.hub().resolve(TAG);
    if (!Files.exists(tag)) {
      try (ProcessLock lock = ProcessLock.hold(repository.lock(commit))) {
        put(commit, tag, TAG_TEXT);
      }
    }
  }

  /** Writes for which commit a branch or tag stands; no line break follows. */
  @SuppressWarnings("try") // The lock is held, not used.
  void writeRef(String revision, String commit) throws IOException {
    Path ref = repository.refs().resolve(revision);
    Files.createDirectories(Objects.requireNonNull(ref.getParent()));
    try (ProcessLock lock = ProcessLock.hold(repository.lock(commit))) {
      put(commit, ref, commit);
    }
  }

  /** Writes a file under a name of a blob that is not complete, then gives it its own. */
  private void put(String stem, Path file, String text) throws IOException {
    Path part = PartialFile.unusedName(repository.blobs(), stem, SUFFIX);
    Files.writeString(part, text, StandardCharsets.US_ASCII);
    AtomicFile.force(part);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Removes what killed builds left of a blob, its links, or the ref of a commit. */
  @SuppressWarnings("try") // The lock is held, not used.
  void tidy(String name) throws IOException {
    if (Files.exists(repository.lock(name))
        || PartialFile.isAbandoned(repository.blobs(), name, SUFFIX)) {
      try (ProcessLock lock = ProcessLock.hold(repository.lock(name))) {
        PartialFile.removeAbandoned(repository.blobs(), name, SUFFIX);
      }
    }
  }

  /** Makes a blob a file of a snapshot: by a link, or a copy where there are no links. */
  @SuppressWarnings("try") // The lock is held, not used.
  void link(String commit, String path, ContentHash hash) throws IOException {
    Path pointer = repository.snapshot(commit).resolve(path);
    Path parent = Objects.requireNonNull(pointer.getParent());
    Path blob = repository.blob(hash);
    Files.createDirectories(parent);
    Path part = PartialFile.unusedName(repository.blobs(), hash.hex(), SUFFIX);
    try (ProcessLock lock = ProcessLock.hold(repository.lock(hash.hex()))) {
      try {
        // A link is as good from one folder as from another: it keeps its text.
        Files.createSymbolicLink(part, parent.relativize(blob));
      } catch (UnsupportedOperationException | FileSystemException noLinks) {
        Files.copy(blob, part);
      }
      Files.move(part, pointer, StandardCopyOption.ATOMIC_MOVE);
    }
  }
}
