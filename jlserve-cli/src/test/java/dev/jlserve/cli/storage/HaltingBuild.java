package dev.jlserve.cli.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.cli.CliAotCache;
import dev.jlserve.cli.CliJar;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A build that can be halted.
 *
 * @param jar of the command line
 * @param options of its JVM
 */
record HaltingBuild(Path jar, List<String> options) {

  /**
   * Makes the jar, and an AOT cache of it.
   *
   * @param folder where to
   * @param types the classes whose methods can be halted
   */
  static HaltingBuild in(Path folder, List<String> types) throws Exception {
    HaltingBuild plain = new HaltingBuild(folder.resolve("halting.jar"), List.of());
    HaltingJar.write(CliJar.path(), plain.jar(), types);
    if (!CliAotCache.IS_SUPPORTED) {
      return plain;
    }
    Path cache = folder.resolve("halting.aot");
    try (Origin origin = new Origin(new Random(0))) {
      StoredApp app = new StoredApp(Files.createDirectory(folder.resolve("trained")), origin);
      Process build = plain.of(app, "-XX:AOTCacheOutput=" + cache).start();
      assertThat(build.waitFor()).as(Files.readString(app.log())).isZero();
    }
    assertThat(cache).exists();
    return new HaltingBuild(plain.jar(), CliAotCache.options(cache));
  }

  /** A build of an app, whose JVM gets one more option. */
  ProcessBuilder of(StoredApp app, String option) {
    List<String> all = new ArrayList<>(options);
    all.add(option);
    return app.build(jar, all);
  }
}
