package dev.jlserve.cli.image.jib;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarFile;

/**
 * Adds to an OCI archive what {@code docker load} looks for: a {@code manifest.json} that names its
 * blobs. Docker itself writes archives of both kinds at once.
 */
final class DockerManifest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BLOCK = 512;

  private DockerManifest() {}

  /**
   * Adds it at the end.
   *
   * @param name the image's name and tag
   * @throws IOException if the archive cannot be changed
   */
  static void addTo(Path archive, String name) throws IOException {
    byte[] manifest;
    long end = 0;
    try (TarFile tar = new TarFile(archive)) {
      for (TarArchiveEntry entry : tar.getEntries()) {
        end = Math.max(end, entry.getDataOffset() + entry.getSize());
      }
      manifest = JSON.writeValueAsBytes(manifest(tar, name));
    }
    try (FileChannel file = FileChannel.open(archive, StandardOpenOption.WRITE)) {
      file.position((end + BLOCK - 1) / BLOCK * BLOCK);
      file.truncate(file.position());
      write(Channels.newOutputStream(file), manifest);
    }
  }

  private static void write(OutputStream out, byte[] manifest) throws IOException {
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      TarArchiveEntry entry = new TarArchiveEntry("manifest.json");
      entry.setModTime(0);
      entry.setSize(manifest.length);
      tar.putArchiveEntry(entry);
      tar.write(manifest);
      tar.closeArchiveEntry();
    }
  }

  private static ArrayNode manifest(TarFile tar, String name) throws IOException {
    JsonNode index = json(tar, "index.json");
    JsonNode image = json(tar, blob(index.path("manifests").path(0)));
    ArrayNode all = JSON.createArrayNode();
    ObjectNode only = all.addObject();
    only.put("Config", blob(image.path("config")));
    only.putArray("RepoTags").add(name);
    ArrayNode layers = only.putArray("Layers");
    image.path("layers").forEach(layer -> layers.add(blob(layer)));
    return all;
  }

  private static String blob(JsonNode descriptor) {
    return "blobs/" + descriptor.path("digest").asText().replace(':', '/');
  }

  private static JsonNode json(TarFile tar, String name) throws IOException {
    for (TarArchiveEntry entry : tar.getEntries()) {
      if (entry.getName().equals(name)) {
        return JSON.readTree(tar.getInputStream(entry));
      }
    }
    throw new IOException("no " + name + " in the archive");
  }
}
