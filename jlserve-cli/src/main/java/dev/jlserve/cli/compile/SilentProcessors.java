package dev.jlserve.cli.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Says which processors might have made a symbol that javac misses, and did not run. */
final class SilentProcessors {

  private static final String SERVICE = "META-INF/services/javax.annotation.processing.Processor";
  private static final String MISSING = "compiler.err.cant.resolve";
  private static final String NO_PACKAGE = "compiler.err.doesnt.exist";

  private SilentProcessors() {}

  /** A sentence with a space before it, or nothing. */
  static String hint(
      List<Diagnostic<? extends JavaFileObject>> found,
      OtherProcessors others,
      List<Path> classPath) {
    boolean missing =
        found.stream()
            .map(Diagnostic::getCode)
            .anyMatch(c -> c != null && (c.startsWith(MISSING) || c.equals(NO_PACKAGE)));
    if (!missing || others.place() == OtherProcessors.Place.CLASS_PATH) {
      return "";
    }
    List<String> silent =
        classPath.stream()
            .filter(jar -> !others.path().contains(jar) && declares(jar))
            .map(jar -> jar.getFileName().toString())
            .filter(name -> others.path().stream().noneMatch(jar -> jar.endsWith(name)))
            .toList();
    return silent.isEmpty()
        ? ""
        : ". The annotation processors of "
            + String.join(", ", silent)
            + " did not run: name them in annotationProcessorPaths of a Maven project's pom.xml";
  }

  private static boolean declares(Path jar) {
    if (!Files.isRegularFile(jar)) {
      return false;
    }
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.getEntry(SERVICE) != null;
    } catch (IOException unreadable) {
      return false;
    }
  }
}
