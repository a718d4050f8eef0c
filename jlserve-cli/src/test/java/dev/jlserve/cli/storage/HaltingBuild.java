package dev.jlserve.cli.storage;

import dev.jlserve.cli.CliJar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
    Path jar = folder.resolve("halting.jar");
    HaltingJar.write(CliJar.path(), jar, types);
    return new HaltingBuild(jar, StoredAotCache.options(jar, folder));
  }

  /** A build of an app, whose JVM gets one more option. */
  ProcessBuilder of(StoredApp app, String option) {
    List<String> all = new ArrayList<>(options);
    all.add(option);
    return app.build(jar, all);
  }
}
