package dev.jlserve.cli.init;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A jar whose parts are nested apart from each other, since no process but a test's needs all. */
final class JoinedJar {

  private JoinedJar() {}

  /** The whole: each entry once, with its time. */
  static byte[] of(List<byte[]> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream whole = new ZipOutputStream(bytes)) {
      Set<String> names = new HashSet<>();
      for (byte[] part : parts) {
        add(part, names, whole);
      }
    } catch (IOException e) {
      throw new IllegalStateException("the parts are jars in memory", e);
    }
    return bytes.toByteArray();
  }

  private static void add(byte[] part, Set<String> names, ZipOutputStream whole)
      throws IOException {
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(part))) {
      for (ZipEntry each = entries.getNextEntry(); each != null; each = entries.getNextEntry()) {
        if (names.add(each.getName())) {
          ZipEntry same = new ZipEntry(each.getName());
          same.setTimeLocal(each.getTimeLocal());
          whole.putNextEntry(same);
          entries.transferTo(whole);
        }
      }
    }
  }
}
