package dev.jlserve.maven;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds a compiled class with {@code @JLServeApp}. Where it has no bootstrap, the processor found a
 * mistake or did not run: Eclipse's compiler writes classes in spite of the mistake, and Maven then
 * has nothing to compile.
 */
final class AnnotatedClass {

  /** The annotation as class files name it. */
  private static final String ANNOTATION = "Ldev/jlserve/JLServeApp;";

  private static final String SUFFIX = ".class";

  private AnnotatedClass() {}

  /**
   * The name of the first one.
   *
   * @param classes where to look; it may be absent
   * @throws IOException if it cannot be read
   */
  static Optional<String> in(Path classes) throws IOException {
    if (!Files.isDirectory(classes)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path each : (Iterable<Path>) files.sorted()::iterator) {
        if (each.toString().endsWith(SUFFIX)
            && new String(Files.readAllBytes(each), ISO_8859_1).contains(ANNOTATION)) {
          return Optional.of(name(classes.relativize(each)));
        }
      }
    }
    return Optional.empty();
  }

  private static String name(Path file) {
    String path = file.toString();
    return path.substring(0, path.length() - SUFFIX.length())
        .replace(file.getFileSystem().getSeparator(), ".");
  }
}
