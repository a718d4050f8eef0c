package dev.jlserve.cli.record;

import java.nio.file.Path;

/**
 * A build that is there.
 *
 * @param folder {@code apps/<class>/<inputs>}, absolute
 * @param record what its build.json says
 */
public record RecordedBuild(Path folder, BuildRecord record) {

  /** The folder of one version of the app's code. */
  public Path code(String codeHash) {
    return folder.resolve("code").resolve(codeHash);
  }
}
