package dev.jlserve.dist;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The licences and notices that jars bring in themselves, with their authors' names. They are
 * written to a folder for each jar; a text that several have is written once.
 */
final class OwnTexts {

  private static final Pattern TEXT =
      Pattern.compile(
          "(?:.*/)?(?:[\\w.-]*[-.])?(?:licen[sc]e|notice|copying)(?:[-.]\\w+)?|licenses/[^/]+",
          Pattern.CASE_INSENSITIVE);

  private final Path folder;
  private final Set<String> written = new HashSet<>();

  /** Writes below a folder. What lies in it is not written again. */
  OwnTexts(Path folder) throws IOException {
    this.folder = folder;
    try (Stream<Path> texts = Files.list(folder)) {
      for (Path text : texts.toList()) {
        isNew(Files.readAllBytes(text));
      }
    }
  }

  /** Unpacks the texts of a jar, and of the jars that are nested in it. */
  void unpack(Path jar) throws IOException {
    try (InputStream in = Files.newInputStream(jar)) {
      unpack(jar.getFileName().toString(), in);
    }
  }

  private void unpack(String jar, InputStream in) throws IOException {
    // Not closed: it reads from a stream that its opener closes.
    ZipInputStream zip = new ZipInputStream(in);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      String name = entry.getName();
      String file = name.substring(name.lastIndexOf('/') + 1);
      if (name.endsWith(".jar")) {
        unpack(file, new ByteArrayInputStream(zip.readAllBytes()));
      } else if (TEXT.matcher(name).matches() && !name.endsWith(".class")) {
        write(jar.replaceFirst("\\.jar$", ""), file, zip.readAllBytes());
      }
    }
  }

  private void write(String jar, String file, byte[] text) throws IOException {
    if (!isNew(text)) {
      return;
    }
    Path target = folder.resolve(jar).resolve(file);
    Files.createDirectories(target.getParent());
    Files.write(target, text);
  }

  private boolean isNew(byte[] text) {
    return written.add(new String(text, StandardCharsets.UTF_8).replaceAll("\\s+", " ").strip());
  }
}
