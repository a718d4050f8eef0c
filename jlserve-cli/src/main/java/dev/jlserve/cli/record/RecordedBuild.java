package dev.jlserve.cli.record;

import java.nio.file.Path;

/**
 * A build that is there.
 *
 * @param folder {@code apps/<class>/<inputs>}, absolute
 * @param record what its build.json says
 */
public record RecordedBuild(Path folder, BuildRecord record) {

  static final String FILE = "build.json";

  /** The file that says what the record says. */
  public Path file() {
    return folder.resolve(FILE);
  }

  /** The folder of one version of the app's code. */
  public Path code(String codeHash) {
    return folder.resolve("code").resolve(codeHash);
  }
}
