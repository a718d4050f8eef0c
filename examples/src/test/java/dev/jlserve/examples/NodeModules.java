package dev.jlserve.examples;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * Packages from npm, with the versions of a {@code package-lock.json}. They are fetched once per
 * user and kept under {@code ~/.cache/jlserve-test}.
 */
final class NodeModules {

  private NodeModules() {}

  /** The folder {@code node_modules} for what a folder locks. */
  static synchronized Path of(Path resources) throws IOException, InterruptedException {
    Path cache = Path.of(System.getProperty("user.home"), ".cache", "jlserve-test");
    Path lock = resources.resolve("package-lock.json");
    Path installed = cache.resolve(resources.getFileName() + "-" + hash(lock));
    if (!Files.isDirectory(installed)) {
      Path part = Files.createDirectories(cache.resolve(UUID.randomUUID() + ".part"));
      for (String file : List.of("package.json", "package-lock.json")) {
        Files.copy(resources.resolve(file), part.resolve(file));
      }
      Ran.of(part, List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")).succeeded();
      move(part, installed);
    }
    return installed.resolve("node_modules");
  }

  private static void move(Path part, Path installed) throws IOException {
    try {
      Files.move(part, installed, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      // Where another build was faster, what it put there is the same.
      if (!Files.isDirectory(installed)) {
        throw e;
      }
    }
  }

  private static String hash(Path file) throws IOException {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
