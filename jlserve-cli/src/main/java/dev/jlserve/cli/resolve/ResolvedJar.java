package dev.jlserve.cli.resolve;

import java.nio.file.Path;

/**
 * A jar in the local repository.
 *
 * @param coordinate {@code group:artifact:version}
 * @param path where it lies
 * @param size its size in bytes
 * @param sha256 its hash
 */
public record ResolvedJar(String coordinate, Path path, long size, String sha256) {}
