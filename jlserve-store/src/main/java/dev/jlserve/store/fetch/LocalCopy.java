package dev.jlserve.store.fetch;

import dev.jlserve.WeightsException;
import dev.jlserve.spi.weights.WeightFiles;
import dev.jlserve.store.file.ProcessLock;
import dev.jlserve.store.file.Sha256;
import dev.jlserve.store.file.StoredFile;
import dev.jlserve.store.layout.WeightFolder;
import dev.jlserve.store.layout.WeightManifest;
import dev.jlserve.store.net.DiskSpace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Copies files of the app's own into the cache folder, under the hash of their content. Each copy
 * has the time of its original, by which a later look knows an original that has not changed. No
 * listener hears of the copies: progress is told as a download, and these are none.
 *
 * @param files the originals
 * @param cache the cache folder
 */
record LocalCopy(LocalFiles files, Path cache) {

  /**
   * Copies what is not there yet.
   *
   * @throws WeightsException if there is no such file, or one cannot be read or changes meanwhile
   * @throws IOException if a copy cannot be written
   */
  WeightFolder run() throws IOException {
    WeightFiles originals = files.find();
    WeightManifest manifest = new WeightManifest(files.source(), hashed(originals));
    WeightFolder folder = WeightFolder.of(cache, files.source(), manifest.content());
    if (folder.find().isEmpty()) {
      copy(originals.root(), manifest, folder);
    }
    for (String name : originals.names()) {
      keepTime(originals.root().resolve(name), folder.folder().resolve("files").resolve(name));
    }
    return folder;
  }

  private List<WeightManifest.Entry> hashed(WeightFiles originals) {
    List<WeightManifest.Entry> entries = new ArrayList<>();
    try {
      for (String name : originals.names()) {
        Path original = originals.root().resolve(name);
        entries.add(new WeightManifest.Entry(name, Files.size(original), Sha256.of(original)));
      }
    } catch (IOException e) {
      throw files.unreadable(e);
    }
    return entries;
  }

  private static void keepTime(Path original, Path copy) throws IOException {
    FileTime time = Files.getLastModifiedTime(original);
    if (!time.equals(Files.getLastModifiedTime(copy))) {
      try {
        Files.setLastModifiedTime(copy, time);
      } catch (IOException ofAnotherUser) {
        // Then a later look hashes the original.
      }
    }
  }

  @SuppressWarnings("try") // The lock is held, not used.
  private void copy(Path root, WeightManifest manifest, WeightFolder folder) throws IOException {
    try (ProcessLock lock = ProcessLock.hold(folder.lock());
        PartFolder part = PartFolder.create(folder)) {
      if (folder.find().isEmpty()) {
        long bytes = manifest.files().stream().mapToLong(WeightManifest.Entry::size).sum();
        DiskSpace.require(files.source().describe(), bytes, folder.all());
        for (WeightManifest.Entry file : manifest.files()) {
          copy(root.resolve(file.path()), part.files().resolve(file.path()), file);
        }
        part.publish(manifest);
      }
    }
  }

  private void copy(Path from, Path to, WeightManifest.Entry file) throws IOException {
    Files.createDirectories(Objects.requireNonNull(to.getParent()));
    try (InputStream in = Files.newInputStream(from);
        StoredFile copy = StoredFile.create(to)) {
      byte[] buffer = new byte[64 * 1024];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        copy.write(buffer, read);
      }
      if (!copy.sha256().equals(file.sha256())) {
        throw new WeightsException(from + " changed while it was copied; build again");
      }
    }
  }
}
