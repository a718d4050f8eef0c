package dev.jlserve.cli.resolve;

import java.nio.file.Path;

/**
 * A jar or pom in a local repository.
 *
 * @param name its path in any local repository, with {@code /}
 * @param path where it lies
 * @param sha256 its hash
 */
public record ResolvedFile(String name, Path path, String sha256) {}
