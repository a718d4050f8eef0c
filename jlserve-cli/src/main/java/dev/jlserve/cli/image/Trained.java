package dev.jlserve.cli.image;

import dev.jlserve.cli.aot.AotCache;
import java.nio.file.Path;
import java.util.List;

/**
 * An AOT cache of an image.
 *
 * @param ofLibraries whether it has nothing of the app's own code, and so outlives an edit
 * @param files {@code app.aot} and {@code app.aot.key}
 * @param options what makes the JVM use it
 */
record Trained(boolean ofLibraries, List<Path> files, List<String> options) {

  /** Copies the lists. */
  Trained {
    files = List.copyOf(files);
    options = List.copyOf(options);
  }

  /** One in a folder. */
  static Trained in(Path folder, boolean ofLibraries, AotCache use) {
    return new Trained(
        ofLibraries, List.of(folder.resolve("app.aot"), folder.resolve("app.aot.key")), use.use());
  }
}
