package dev.jlserve.cli.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** Writes docker-archives of empty files. */
final class TarArchives {

  private TarArchives() {}

  /**
   * Writes one in a new folder.
   *
   * @param variable of its environment
   * @param layers names of files, and links as {@code PATH -> TARGET}; every other layer is
   *     compressed
   */
  @SafeVarargs
  static Path image(Path parent, String variable, List<String>... layers) throws IOException {
    Path archive = Files.createTempDirectory(parent, "base").resolve("base.tar");
    try (OutputStream out = Files.newOutputStream(archive);
        TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      StringBuilder names = new StringBuilder();
      for (int i = 0; i < layers.length; i++) {
        put(tar, "layer" + i, layer(layers[i], i % 2 == 1));
        names.append(i == 0 ? "" : ",").append("\"layer").append(i).append('"');
      }
      put(tar, "config.json", text("{\"config\":{\"Env\":[\"" + variable + "\"]}}"));
      put(tar, "manifest.json", text("[{\"Config\":\"config.json\",\"Layers\":[" + names + "]}]"));
    }
    return archive;
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] layer(List<String> files, boolean compressed) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(compressed ? new GZIPOutputStream(bytes) : bytes)) {
      for (String file : files) {
        List<String> words = Arrays.asList(file.split(" -> "));
        if (words.size() == 1) {
          put(tar, file, new byte[0]);
        } else {
          TarArchiveEntry link = new TarArchiveEntry(words.get(0), TarConstants.LF_SYMLINK, true);
          link.setLinkName(words.get(1));
          tar.putArchiveEntry(link);
          tar.closeArchiveEntry();
        }
      }
    }
    return bytes.toByteArray();
  }

  private static void put(TarArchiveOutputStream tar, String name, byte[] content)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name, true);
    entry.setSize(content.length);
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
  }
}
