package dev.jlserve.processor.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Keeps one file manager, with the jars that it opened, for as long as no jar changes. */
final class WarmFiles {

  private final JavaCompiler javac;
  private List<Stamp> stamps = List.of();
  private @Nullable StandardJavaFileManager files;

  private record Stamp(Path path, long modified) {

    static Stamp of(Path path) {
      // Folders are listed anew by javac for each compilation.
      return new Stamp(path, Files.isRegularFile(path) ? path.toFile().lastModified() : 0);
    }
  }

  WarmFiles(JavaCompiler javac) {
    this.javac = javac;
  }

  /** The file manager of a class path. */
  StandardJavaFileManager of(List<Path> classPath) throws IOException {
    List<Stamp> now = classPath.stream().map(Stamp::of).toList();
    if (files == null || !now.equals(stamps)) {
      close();
      files = javac.getStandardFileManager(null, null, StandardCharsets.UTF_8);
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
      stamps = now;
    }
    return files;
  }

  private void close() throws IOException {
    if (files != null) {
      files.close();
      files = null;
    }
  }
}
