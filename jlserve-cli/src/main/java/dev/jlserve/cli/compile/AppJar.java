package dev.jlserve.cli.compile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs files as a jar: sorted, stored, without a date, so that equal files make equal bytes. */
public final class AppJar {

  private static final LocalDateTime NO_DATE = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final String MANIFEST = "META-INF/MANIFEST.MF";
  private static final byte[] MANIFEST_TEXT =
      "Manifest-Version: 1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private AppJar() {}

  /**
   * The jar's bytes.
   *
   * @param resources files to pack beside what was compiled, which comes first where both have a
   *     name, by their path in the jar
   * @throws UncheckedIOException if one cannot be read
   */
  public static byte[] of(Compilation compilation, Map<String, Path> resources) {
    return packed(new TreeMap<>(compilation.files()), resources);
  }

  private static byte[] packed(SortedMap<String, byte[]> files, Map<String, Path> resources) {
    resources.forEach((name, file) -> files.computeIfAbsent(name, absent -> content(file)));
    files.remove(MANIFEST);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream jar = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      add(jar, MANIFEST, MANIFEST_TEXT);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        add(jar, file.getKey(), file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * The bytes of a jar of these files alone.
   *
   * @param files by their path in the jar
   * @throws UncheckedIOException if one cannot be read
   */
  public static byte[] of(Map<String, Path> files) {
    return packed(new TreeMap<>(), files);
  }

  private static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(ZipOutputStream jar, String path, byte[] content) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(content);
    ZipEntry entry = new ZipEntry(path);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    entry.setTimeLocal(NO_DATE);
    jar.putNextEntry(entry);
    jar.write(content);
    jar.closeEntry();
  }
}
