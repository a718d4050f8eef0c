package dev.jlserve.store.fetch;

import dev.jlserve.store.file.ContentHash;
import dev.jlserve.store.file.PartialFile;
import dev.jlserve.store.file.ProcessLock;
import dev.jlserve.store.file.Sha256;
import dev.jlserve.store.layout.HubRepository;
import dev.jlserve.store.layout.WeightManifest;
import dev.jlserve.store.net.Transfer;
import dev.jlserve.store.net.VerifiedFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One file of a repository, whose blob has its hash as its name.
 *
 * @param repository the repository in the cache
 * @param path its path in the repository
 * @param hash what it hashes to
 */
record HubFile(HubRepository repository, String path, ContentHash hash) {

  /** The file, if its blob is there and has the right content, whoever wrote it. */
  Optional<WeightManifest.Entry> find() throws IOException {
    Path blob = repository.blob(hash);
    if (!Files.isRegularFile(blob)) {
      return Optional.empty();
    }
    String sha256 = Sha256.of(blob);
    return hash.found(blob, sha256).equals(hash.hex())
        ? Optional.of(new WeightManifest.Entry(path, Files.size(blob), sha256))
        : Optional.empty();
  }

  /** Fetches the blob, unless another build has done so while this one waited. */
  @SuppressWarnings("try") // The lock is held, not used.
  WeightManifest.Entry fetch(Transfer transfer, URI uri, long size) throws IOException {
    String stem = hash.hex();
    try (ProcessLock lock = ProcessLock.hold(repository.lock(stem))) {
      Optional<WeightManifest.Entry> found = find();
      if (found.isPresent()) {
        return found.get();
      }
      WeightManifest.Entry entry;
      Path blobs = repository.blobs();
      try (PartialFile file = PartialFile.claim(blobs, stem, HubRepository.SUFFIX)) {
        new VerifiedFile(transfer, uri, path, size, hash).into(file);
        entry = new WeightManifest.Entry(path, file.size(), file.sha256());
        file.moveTo(repository.blob(hash));
      }
      PartialFile.removeAbandoned(blobs, stem, HubRepository.SUFFIX);
      return entry;
    }
  }
}
