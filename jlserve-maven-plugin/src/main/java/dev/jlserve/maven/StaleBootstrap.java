package dev.jlserve.maven;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/**
 * Finds a source that was saved after an app's bootstrap was compiled, and whose classes the
 * bootstrap names. Without incremental compilation Maven compiles that source alone, and the
 * bootstrap reads and checks what the records were before.
 */
final class StaleBootstrap {

  private static final String JAVA = ".java";
  private static final String CLASS = ".class";

  private final FileTime compiled;
  private final String named;

  /**
   * Looks at a bootstrap.
   *
   * @param bootstrap its class file, beside those of the classes inside it
   * @throws IOException if it cannot be read
   */
  StaleBootstrap(Path bootstrap) throws IOException {
    this.compiled = Files.getLastModifiedTime(bootstrap);
    String name = bootstrap.getFileName().toString().replace(CLASS, "");
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(bootstrap.resolveSibling(".").normalize())) {
      for (Path each : (Iterable<Path>) files::iterator) {
        if (isOf(name, each.getFileName().toString())) {
          all.append(text(each));
        }
      }
    }
    this.named = all.toString();
  }

  /**
   * The first such source of a module. What a build generates anew each time does not count.
   *
   * @throws IOException if a file cannot be read
   */
  Optional<Path> newerSource(MavenProject module) throws IOException {
    Path classes = Path.of(module.getBuild().getOutputDirectory());
    for (String root : module.getCompileSourceRoots()) {
      Path folder = Path.of(root);
      if (folder.startsWith(module.getBuild().getDirectory()) || !Files.isDirectory(folder)) {
        continue;
      }
      for (Path source : sources(folder)) {
        Path beside = classes.resolve(folder.relativize(source)).resolveSibling(".").normalize();
        if (isNewer(Files.getLastModifiedTime(source))
            && names(classes, beside, source.getFileName().toString())) {
          return Optional.of(source);
        }
      }
    }
    return Optional.empty();
  }

  /** A time to come is another clock's, which no compilation would catch up with. */
  private boolean isNewer(FileTime saved) {
    return saved.compareTo(compiled) > 0 && saved.toMillis() <= System.currentTimeMillis();
  }

  private static List<Path> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(each -> each.toString().endsWith(JAVA))
          .sorted()
          .collect(Collectors.toList());
    }
  }

  /** Whether the bootstrap names a class that was compiled from the source: each says from what. */
  private boolean names(Path classes, Path folder, String source) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path each : (Iterable<Path>) files::iterator) {
        String file = classes.relativize(each).toString();
        if (file.endsWith(CLASS)
            && isNamed(file.substring(0, file.length() - CLASS.length()).replace('\\', '/'))
            && text(each).contains(inClassFile(source))) {
          return true;
        }
      }
    }
    return false;
  }

  /** As a constant of its own, or within a descriptor. */
  private boolean isNamed(String type) {
    String name = inClassFile(type);
    return named.contains("" + (char) (name.length() >> 8) + (char) (name.length() & 255) + name)
        || named.contains("L" + name + ";");
  }

  private static String inClassFile(String name) {
    return new String(name.getBytes(UTF_8), ISO_8859_1);
  }

  private static boolean isOf(String name, String file) {
    return file.equals(name + CLASS) || (file.startsWith(name + "$") && file.endsWith(CLASS));
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), ISO_8859_1);
  }
}
