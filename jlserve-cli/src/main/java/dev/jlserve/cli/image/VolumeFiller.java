package dev.jlserve.cli.image;

import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.process.ArgumentFile;
import dev.jlserve.cli.readiness.CompiledApp;
import dev.jlserve.store.file.AtomicFile;
import dev.jlserve.store.layout.CacheLayout;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The program of an image that fills a volume with the weights that the image lacks. It stands on
 * run-time jars that the image has anyway.
 *
 * @param jars what the image has for this alone
 * @param arguments the file for {@code java @weights.args FOLDER}
 */
record VolumeFiller(List<Path> jars, Path arguments) {

  /** The file of arguments, in the image's working folder. */
  static final String ARGUMENTS = CacheLayout.FILL_ARGUMENTS;

  private static final String MAIN = "dev.jlserve.store.fill.FillProgram";

  /**
   * No collector, since an environment may choose one, and two end the JVM; no compiler, since the
   * quick one hashes at a tenth of the speed.
   */
  private static final List<String> OPTIONS = List.of("-XX:-UsePerfData");

  private static final List<String> SHARED = List.of("jlserve-store-", "jlserve-api-");

  /** Copies the list. */
  VolumeFiller {
    jars = List.copyOf(jars);
  }

  /**
   * The program for an app's image.
   *
   * @param folder where the file of arguments is written, if it is not there
   * @throws IOException if it cannot be written
   */
  static VolumeFiller of(CompiledApp app, CacheFolder cache, List<Path> jars, Path folder)
      throws IOException {
    List<Path> classPath = new ArrayList<>(jars);
    app.classPath().stream().filter(jar -> isShared(jar, cache)).forEach(classPath::add);
    List<String> words = new ArrayList<>(OPTIONS);
    words.addAll(LocaleCheck.UTF8_OUTPUT);
    words.add("-cp");
    words.add(
        classPath.stream().map(cache::relative).collect(Collectors.joining(File.pathSeparator)));
    words.add(MAIN);
    String text = ArgumentFile.text(words);
    Path arguments = folder.resolve(ARGUMENTS);
    if (!Files.exists(arguments) || !Files.readString(arguments).equals(text)) {
      AtomicFile.write(arguments, text);
    }
    return new VolumeFiller(jars, arguments);
  }

  private static boolean isShared(Path jar, CacheFolder cache) {
    return jar.startsWith(cache.runtime())
        && SHARED.stream().anyMatch(String.valueOf(jar.getFileName())::contains);
  }
}
