package dev.jlserve.examples;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * Tools of others that read OpenAPI documents. Those from npm, with the versions of {@code
 * package-lock.json}, are fetched once per user and kept under {@code ~/.cache/jlserve-test}; the
 * one from Maven is put into place by the build.
 */
final class OpenApiTools {

  static final Path RESOURCES =
      Path.of(System.getProperty("jlserve.examples"), "src/test/resources/openapi");
  private static final Path JARS = Path.of(System.getProperty("jlserve.openapi-tools"));

  private OpenApiTools() {}

  /** The folder {@code node_modules}. */
  static Path nodeModules() throws IOException, InterruptedException {
    Path cache = Path.of(System.getProperty("user.home"), ".cache", "jlserve-test");
    Path lock = RESOURCES.resolve("package-lock.json");
    Path installed = cache.resolve("openapi-" + hash(lock));
    if (!Files.isDirectory(installed)) {
      Path part = Files.createDirectories(cache.resolve(UUID.randomUUID() + ".part"));
      for (String file : List.of("package.json", "package-lock.json")) {
        Files.copy(RESOURCES.resolve(file), part.resolve(file));
      }
      Ran.of(part, List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")).succeeded();
      move(part, installed);
    }
    return installed.resolve("node_modules");
  }

  private static void move(Path part, Path installed) throws IOException {
    try {
      Files.move(part, installed, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException another) {
      // Another build was faster; what it put there is the same.
    }
  }

  /** The command that runs openapi-generator. */
  static List<String> generator(String... arguments) {
    List<String> command =
        new ArrayList<>(List.of(java(), "-jar", JARS.resolve("openapi-generator.jar").toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  /** The class path of what openapi-generator generates: its own jar holds a Jackson. */
  static String clientClassPath() {
    return JARS.resolve("openapi-generator.jar")
        + File.pathSeparator
        + JARS.resolve("jakarta.annotation-api.jar");
  }

  /** The command {@code java}. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
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
