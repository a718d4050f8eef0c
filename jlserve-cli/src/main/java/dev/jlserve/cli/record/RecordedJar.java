package dev.jlserve.cli.record;

import static java.util.Objects.requireNonNull;

/**
 * A jar of the requirements.
 *
 * @param coordinate {@code group:artifact[:classifier]:version}
 * @param path where it lies, below the cache folder
 * @param size its size in bytes
 * @param sha256 its hash
 * @param compileOnly whether it is for the compiler alone
 */
public record RecordedJar(
    String coordinate, String path, long size, String sha256, boolean compileOnly) {

  /** Refuses a record that lacks a part. */
  public RecordedJar {
    requireNonNull(coordinate, "coordinate");
    requireNonNull(path, "path");
    requireNonNull(sha256, "sha256");
  }
}
