package dev.jlserve.store.fetch;

import dev.jlserve.WeightsException;
import dev.jlserve.spi.weights.WeightSource;
import dev.jlserve.store.file.ContentHash;
import dev.jlserve.store.file.PartialFile;
import dev.jlserve.store.layout.WeightFolder;
import dev.jlserve.store.layout.WeightManifest;
import dev.jlserve.store.net.HttpAccess;
import dev.jlserve.store.net.Transfer;
import dev.jlserve.store.net.TransferListener;
import dev.jlserve.store.net.VerifiedFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;

/** Fetches one file, which is kept only if it has the hash that was asked for. */
final class UrlFetch {

  private final WeightSource.Url source;
  private final HttpAccess http;
  private final TransferListener listener;
  private final String name;

  UrlFetch(WeightSource.Url source, HttpAccess http, TransferListener listener) {
    this.source = source;
    this.http = http;
    this.listener = listener;
    String path = source.uri().getPath();
    this.name = path.substring(path.lastIndexOf('/') + 1);
  }

  /**
   * Fetches, and gives the folder its final name.
   *
   * @throws WeightsException if the server does not answer 200, or sends other bytes
   * @throws IOException if the file cannot be written
   */
  void into(WeightFolder folder) throws IOException {
    if (!EntryNames.isSafe(name)) {
      throw new WeightsException(source.describe() + " names no file: '" + name + "'");
    }
    Files.createDirectories(folder.all());
    PartFolder.rescue(folder, name);
    try (PartialFile file = PartialFile.claim(folder.all(), folder.hash(), PartFolder.SUFFIX)) {
      URI uri = PercentEncoding.of(source.uri());
      new VerifiedFile(
              new Transfer(http, uri, name, listener),
              source.uri(),
              name,
              -1,
              new ContentHash.OfContent(source.sha256()))
          .into(file);
      publish(file, folder);
    }
    PartialFile.removeAbandoned(folder.all(), folder.hash(), PartFolder.SUFFIX);
  }

  private void publish(PartialFile file, WeightFolder folder) throws IOException {
    try (PartFolder part = PartFolder.create(folder)) {
      file.moveTo(part.files().resolve(name));
      WeightManifest.Entry entry = new WeightManifest.Entry(name, file.size(), source.sha256());
      part.publish(new WeightManifest(source.unsigned(), List.of(entry)));
    }
  }
}
