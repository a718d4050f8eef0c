package dev.jlserve.cli.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** What the annotation processor wrote about an app into its jar. */
final class AppIndex {

  private static final String FILE = "META-INF/jlserve/app";
  private static final String REQUESTS = "requests ";

  private AppIndex() {}

  /** How many requests the app's code works on at once. */
  static int requests(Path jar) {
    try (JarFile file = new JarFile(jar.toFile())) {
      ZipEntry entry = file.getEntry(FILE);
      if (entry == null) {
        throw new IOException(jar + " has no " + FILE);
      }
      try (InputStream in = file.getInputStream(entry)) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.startsWith(REQUESTS))
            .mapToInt(line -> Integer.parseInt(line.substring(REQUESTS.length())))
            .findFirst()
            .orElse(1);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
