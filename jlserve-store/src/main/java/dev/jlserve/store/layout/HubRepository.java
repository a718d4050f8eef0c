package dev.jlserve.store.layout;

import dev.jlserve.store.file.ContentHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * One repository in the hub's cache layout, which clients in all languages share: {@code
 * models--org--name/{blobs/<etag>, refs/<revision>, snapshots/<commit>/<path>}}, a snapshot's files
 * being relative links to blobs. See "Understand caching" in the documentation of huggingface_hub.
 *
 * @param hub {@code huggingface/hub} below the cache folder
 * @param folder the repository's folder
 */
public record HubRepository(Path hub, Path folder) {

  /** How the names of files on their way end. */
  public static final String SUFFIX = ".incomplete";

  private static final String MODELS = "models--";

  /**
   * A repository of a cache folder.
   *
   * @param repository {@code organisation/name}
   */
  public static HubRepository of(Path cache, String repository) {
    Path hub = new CacheLayout(cache).hub();
    return new HubRepository(hub, hub.resolve(MODELS + repository.replace("/", "--")));
  }

  /** The repository whose folder has a name, {@code organisation/name}; nothing if none has. */
  public static Optional<String> named(String folder) {
    return folder.startsWith(MODELS)
        ? Optional.of(folder.substring(MODELS.length()).replace("--", "/"))
        : Optional.empty();
  }

  /** The folder of all content. */
  public Path blobs() {
    return folder.resolve("blobs");
  }

  /** The content with a hash. */
  public Path blob(ContentHash hash) {
    return blobs().resolve(hash.hex());
  }

  /** The folder of branches and tags. */
  public Path refs() {
    return folder.resolve("refs");
  }

  /** The folder of a commit's files. */
  public Path snapshot(String commit) {
    return folder.resolve("snapshots").resolve(commit);
  }

  /** The folder of a commit's files below the cache folder, with {@code /}. */
  public String root(String commit) {
    return CacheLayout.HUB + "/" + folder.getFileName() + "/snapshots/" + commit;
  }

  /**
   * The lock that is held while a blob or the ref of a commit is written, or what was left of it.
   */
  public Path lock(String name) {
    return hub.resolve(".locks")
        .resolve(Objects.requireNonNull(folder.getFileName()))
        .resolve(name + ".lock");
  }

  /**
   * The commit for which a branch or tag stood last; nothing if that is not known.
   *
   * @throws IOException if its file cannot be read
   */
  public Optional<String> commit(String revision) throws IOException {
    String commit;
    try {
      commit = Files.readString(refs().resolve(revision)).strip();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    return ContentHash.SHA_1.matcher(commit).matches() ? Optional.of(commit) : Optional.empty();
  }

  /**
   * The hash that a snapshot's file has by its link; nothing where it is no link to a blob.
   *
   * @throws IOException if the link cannot be read
   */
  public Optional<ContentHash> linked(String commit, String path) throws IOException {
    Path pointer = snapshot(commit).resolve(path);
    if (!Files.isSymbolicLink(pointer) || !Files.isRegularFile(pointer)) {
      return Optional.empty();
    }
    Path target = Files.readSymbolicLink(pointer).getFileName();
    return target == null
        ? Optional.empty()
        : Optional.ofNullable(ContentHash.of(target.toString()));
  }
}
