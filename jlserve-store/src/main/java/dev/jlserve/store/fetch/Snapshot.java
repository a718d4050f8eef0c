package dev.jlserve.store.fetch;

import dev.jlserve.store.file.FolderWalk;
import dev.jlserve.store.layout.CacheLayout;
import dev.jlserve.store.layout.HubRepository;
import dev.jlserve.store.layout.WeightManifest;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The files of one commit that lie in the cache, whoever put them there.
 *
 * @param cache the cache folder
 * @param repository the repository in the cache
 * @param commit the commit
 */
record Snapshot(Path cache, HubRepository repository, String commit) {

  /** Their paths in the repository, sorted. */
  List<String> paths() throws IOException {
    Path folder = repository.snapshot(commit);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<String> paths = new ArrayList<>();
    for (Path file : FolderWalk.all(folder)) {
      String path = folder.relativize(file).toString().replace('\\', '/');
      if (Files.isSymbolicLink(file) && repository.linked(commit, path).isPresent()) {
        paths.add(path);
      }
    }
    return paths.stream().sorted().toList();
  }

  /**
   * Whether these are all files of the commit. A build that asked the hub wrote down how many there
   * are. Where none did, another client left the files, and its snapshots are whole unless it was
   * cut.
   */
  boolean isWhole() throws IOException {
    OptionalLong count =
        manifests().stream().flatMapToLong(each -> each.commitFiles().stream()).max();
    return count.isPresent() ? paths().size() >= count.getAsLong() : !isUnderWay();
  }

  /** Whether a client was cut while it fetched. */
  private boolean isUnderWay() throws IOException {
    if (!Files.isDirectory(repository.blobs())) {
      return false;
    }
    try (DirectoryStream<Path> left =
        Files.newDirectoryStream(repository.blobs(), "*" + HubRepository.SUFFIX)) {
      return left.iterator().hasNext();
    }
  }

  /** What builds listed of the commit. */
  private List<WeightManifest> manifests() throws IOException {
    Path weights = new CacheLayout(cache).weights();
    List<WeightManifest> manifests = new ArrayList<>();
    if (Files.isDirectory(weights)) {
      try (DirectoryStream<Path> all = Files.newDirectoryStream(weights)) {
        for (Path folder : all) {
          WeightManifest.read(folder.resolve("manifest.json"))
              .filter(manifest -> repository.root(commit).equals(manifest.root()))
              .ifPresent(manifests::add);
        }
      }
    }
    return manifests;
  }
}
