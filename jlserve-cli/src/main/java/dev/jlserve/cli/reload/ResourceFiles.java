package dev.jlserve.cli.reload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;

/**
 * What an app's jar holds beside classes. Libraries find these files on the class path of the
 * process, so a new process begins where one changes.
 *
 * @param checksums the CRC-32 of each, by its path in the jar
 */
record ResourceFiles(Map<String, Long> checksums) {

  private static final String OWN = "META-INF/jlserve/";
  private static final String SERVICES = "META-INF/services/";

  static ResourceFiles of(Path jar) {
    Map<String, Long> checksums = new TreeMap<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      file.stream()
          .filter(entry -> !entry.getName().endsWith(".class"))
          .filter(entry -> !entry.getName().startsWith(OWN))
          .forEach(entry -> checksums.put(entry.getName(), entry.getCrc()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ResourceFiles(checksums);
  }

  /** Whether libraries may find classes of the app by their names. */
  boolean nameClasses() {
    return checksums.keySet().stream().anyMatch(name -> name.startsWith(SERVICES));
  }
}
