package dev.jlserve.cli.readiness;

import dev.jlserve.cli.record.RecordedJar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;

/** Knows whether an app's SLF4J, from version 2 on, has somewhere to log to. */
final class Slf4j {

  private static final String API = "org.slf4j:slf4j-api:2.";
  private static final String PROVIDER = "META-INF/services/org.slf4j.spi.SLF4JServiceProvider";

  private Slf4j() {}

  /**
   * Whether it is among the requirements, and none of them takes what it logs.
   *
   * @param files the requirements' jars
   */
  static boolean isWithoutProvider(List<RecordedJar> requirements, List<Path> files) {
    return requirements.stream().anyMatch(jar -> jar.coordinate().startsWith(API))
        && files.stream().noneMatch(Slf4j::hasProvider);
  }

  private static boolean hasProvider(Path jar) {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.getEntry(PROVIDER) != null;
    } catch (IOException e) {
      return false; // What cannot be read is told where it is run.
    }
  }
}
