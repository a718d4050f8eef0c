package dev.jlserve.server.weights;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * One file of a repository, whose blob has its hash as its name.
 *
 * @param hub the repository in the cache
 * @param path its path in the repository
 * @param hash what it hashes to
 */
record HubFile(HubCache hub, String path, ContentHash hash) {

  /** The file, if its blob is there and has the right content, whoever wrote it; else null. */
  Manifest.@Nullable Entry find() throws IOException {
    Path blob = hub.blob(hash);
    if (!Files.isRegularFile(blob)) {
      return null;
    }
    MessageDigest digest = Sha256.begin();
    try (InputStream in = Files.newInputStream(blob)) {
      byte[] buffer = new byte[64 * 1024];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    String sha256 = Sha256.end(digest);
    return hash.found(blob, sha256).equals(hash.hex())
        ? new Manifest.Entry(path, Files.size(blob), sha256)
        : null;
  }

  /** Fetches the blob, unless another build has done so while this one waited. */
  @SuppressWarnings("try") // The lock is held, not used.
  Manifest.Entry fetch(Transfer transfer, URI uri, long size) throws IOException {
    try (DownloadLock lock = DownloadLock.hold(hub.lock(hash.hex()))) {
      Manifest.Entry found = find();
      if (found != null) {
        return found;
      }
      Manifest.Entry entry;
      try (PartialFile file = PartialFile.claim(hub.blobs(), hash.hex(), HubCache.SUFFIX)) {
        new VerifiedFile(transfer, uri, path, size, hash).into(file);
        entry = new Manifest.Entry(path, file.size(), file.sha256());
        file.moveTo(hub.blob(hash));
      }
      PartialFile.removeAbandoned(hub.blobs(), hash.hex(), HubCache.SUFFIX);
      return entry;
    }
  }
}
