package dev.jlserve.server.weights;

import dev.jlserve.server.json.AnswerWriter;
import dev.jlserve.server.json.BodyReader;
import dev.jlserve.server.json.MalformedJsonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a folder of weights holds, as its {@code manifest.json} says: {@code {"format": 1, "source":
 * "...", "files": [{"path", "size", "sha256"}]}}, and {@code "root"} where the files lie elsewhere.
 *
 * @param source the source as a user wrote it
 * @param root the folder of the files below the cache folder, with {@code /} between folders; null
 *     for {@code files} beside the manifest
 * @param files its files, sorted by path
 */
record Manifest(String source, @Nullable String root, List<Entry> files) {

  private static final int FORMAT = 1;

  /**
   * One file.
   *
   * @param path its path below the root, with {@code /} between folders
   * @param size its size in bytes
   * @param sha256 its SHA-256, 64 lower-case hexadecimal digits
   */
  record Entry(String path, long size, String sha256) {}

  Manifest {
    files = files.stream().sorted(Comparator.comparing(Entry::path)).toList();
  }

  /** One whose files lie beside it. */
  Manifest(String source, List<Entry> files) {
    this(source, null, files);
  }

  byte[] toBytes() {
    try (AnswerWriter out = new AnswerWriter()) {
      out.beginObject();
      out.name("format");
      out.write(FORMAT);
      out.name("source");
      out.write(source);
      if (root != null) {
        out.name("root");
        out.write(root);
      }
      out.name("files");
      out.beginArray();
      for (Entry file : files) {
        out.beginObject();
        out.name("path");
        out.write(file.path());
        out.name("size");
        out.write(file.size());
        out.name("sha256");
        out.write(file.sha256());
        out.endObject();
      }
      out.endArray();
      out.endObject();
      return out.toBytes();
    }
  }

  /** The manifest in that file, or null where there is none of this format. */
  static @Nullable Manifest read(Path file) throws IOException {
    try (BodyReader in = BodyReader.open(Files.readAllBytes(file))) {
      Manifest manifest = read(in);
      in.end();
      return in.violations().count() == 0 ? manifest : null;
    } catch (NoSuchFileException | MalformedJsonException e) {
      return null;
    }
  }

  private static @Nullable Manifest read(BodyReader in) {
    int format = 0;
    String source = null;
    String root = null;
    List<Entry> files = new ArrayList<>();
    if (!in.beginObject()) {
      return null;
    }
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      switch (name) {
        case "format" -> format = in.readInt();
        case "source" -> source = in.readString();
        case "root" -> root = in.readString();
        case "files" -> readFiles(in, files);
        default -> in.skip();
      }
    }
    return format == FORMAT && source != null ? new Manifest(source, root, files) : null;
  }

  private static void readFiles(BodyReader in, List<Entry> files) {
    if (!in.beginArray()) {
      return;
    }
    while (in.nextElement()) {
      String path = null;
      long size = -1;
      String sha256 = null;
      if (!in.beginObject()) {
        continue;
      }
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        switch (name) {
          case "path" -> path = in.readString();
          case "size" -> size = in.readLong();
          case "sha256" -> sha256 = in.readString();
          default -> in.skip();
        }
      }
      if (path == null || sha256 == null) {
        in.violations().missing("path");
      } else {
        files.add(new Entry(path, size, sha256));
      }
    }
  }
}
