package dev.jlserve.cli.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.cli.CliAotCache;
import dev.jlserve.cli.CliJar;
import dev.jlserve.store.testing.RunFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * An AOT cache of a command line that has built an app with a requirement and weights. Such a build
 * takes a fifth less processor time with it than with that of an app without, and any other takes
 * more.
 */
final class StoredAotCache {

  /** The options that a JVM with the packaged jar takes it with; none if there is none. */
  static final List<String> OPTIONS = ofPackagedJar();

  private StoredAotCache() {}

  private static List<String> ofPackagedJar() {
    try {
      return options(CliJar.path(), RunFolder.create());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Makes one, and gives the options that a JVM takes it with.
   *
   * @param jar of the command line
   * @param folder where to
   */
  static List<String> options(Path jar, Path folder) throws IOException, InterruptedException {
    if (!CliAotCache.IS_SUPPORTED) {
      return List.of();
    }
    Path cache = folder.resolve("stored.aot");
    try (Origin origin = new Origin(new Random(0))) {
      StoredApp app = new StoredApp(Files.createDirectory(folder.resolve("trained")), origin);
      Process build = app.build(jar, List.of("-XX:AOTCacheOutput=" + cache)).start();
      assertThat(build.waitFor()).as(Files.readString(app.log())).isZero();
    }
    assertThat(cache).exists();
    return CliAotCache.options(cache);
  }
}
