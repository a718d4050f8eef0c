package dev.jlserve.cli.image.jib;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jlserve.cli.image.BaseFiles;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarFile;

/** Lists the files of a docker-archive's image, layer over layer. */
final class BaseListing {

  private static final String PATH = "PATH=";

  /** What runtimes take where an image has none. */
  private static final String DEFAULT_PATH =
      "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

  /** An entry of this name removes the one of the rest of its name from the layers below. */
  private static final String REMOVED = ".wh.";

  /** Removes all that the layers below have in its folder. */
  private static final String EMPTIED = ".wh..wh..opq";

  private static final int GZIP = 0x1f8b;
  private static final int ZSTANDARD = 0x28b5;

  private final Set<String> paths = new HashSet<>();
  private final Map<String, String> links = new HashMap<>();

  private BaseListing() {}

  /**
   * Lists them; nothing if a layer is compressed in a way that Java cannot read.
   *
   * @throws IOException if the archive cannot be read
   */
  static Optional<BaseFiles> of(Path archive) throws IOException {
    JsonNode image = DockerArchive.manifest(archive);
    BaseListing listing = new BaseListing();
    try (TarFile tar = new TarFile(archive)) {
      Map<String, TarArchiveEntry> entries = new HashMap<>();
      tar.getEntries().forEach(entry -> entries.put(entry.getName(), entry));
      for (JsonNode layer : image.path("Layers")) {
        TarArchiveEntry entry = entries.get(layer.asText());
        if (entry == null || !entry.isFile() || !listing.add(tar.getInputStream(entry))) {
          return Optional.empty();
        }
      }
    }
    JsonNode config = DockerArchive.config(archive, image);
    return Optional.of(new BaseFiles(listing.paths, listing.links, programs(config)));
  }

  private static List<String> programs(JsonNode config) {
    String path = DEFAULT_PATH;
    for (JsonNode variable : config.path("config").path("Env")) {
      if (variable.asText().startsWith(PATH)) {
        path = variable.asText().substring(PATH.length());
      }
    }
    return Arrays.asList(path.split(":"));
  }

  private boolean add(InputStream layer) throws IOException {
    BufferedInputStream in = new BufferedInputStream(layer);
    in.mark(2);
    int magic = in.read() << Byte.SIZE | in.read();
    in.reset();
    if (magic == ZSTANDARD) {
      return false;
    }
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(magic == GZIP ? new GZIPInputStream(in) : in)) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        add(entry, path(entry.getName()));
      }
    }
    return true;
  }

  /**
   * Layers name files as {@code usr/bin}, {@code ./usr/bin/} or {@code /usr/bin}, also in letters
   * that this machine's locale lacks.
   */
  private static String path(String name) {
    return Arrays.stream(name.split("/"))
        .filter(segment -> !segment.isEmpty() && !segment.equals("."))
        .collect(Collectors.joining("/", "/", ""));
  }

  private void add(TarArchiveEntry entry, String path) {
    String folder = path.substring(0, path.lastIndexOf('/'));
    String name = path.substring(folder.length() + 1);
    if (name.equals(EMPTIED)) {
      removeBelow(folder);
    } else if (name.startsWith(REMOVED)) {
      String removed = folder + "/" + name.substring(REMOVED.length());
      paths.remove(removed);
      links.remove(removed);
      removeBelow(removed);
    } else if (entry.isSymbolicLink()) {
      paths.remove(path);
      links.put(path, entry.getLinkName());
    } else {
      links.remove(path);
      paths.add(path);
    }
  }

  private void removeBelow(String folder) {
    paths.removeIf(path -> path.startsWith(folder + "/"));
    links.keySet().removeIf(path -> path.startsWith(folder + "/"));
  }
}
