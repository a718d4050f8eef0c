package dev.jlserve.cli.resolve;

import java.nio.file.Path;

/**
 * A jar in a local repository.
 *
 * @param coordinate {@code group:artifact[:classifier]:version}
 * @param path where it lies
 * @param name its path in any local repository, with {@code /}
 * @param size its size in bytes
 * @param sha256 its hash
 * @param compileOnly whether it is for the compiler alone, as scope {@code provided} asks
 */
public record ResolvedJar(
    String coordinate, Path path, String name, long size, String sha256, boolean compileOnly) {

  /** The coordinate without its version. */
  public String unversioned() {
    return coordinate.substring(0, coordinate.lastIndexOf(':'));
  }
}
