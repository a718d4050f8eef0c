package dev.jlserve.processor.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * The npm package {@code coc-java}, which holds a whole, unmodified jdt.ls. It is fetched once per
 * user and kept under {@code ~/.cache/jlserve-test}.
 */
public final class CocJava {

  private static final String VERSION = "1.56.0";

  private CocJava() {}

  /**
   * The folder of jdt.ls.
   *
   * @throws IOException if npm is absent or cannot fetch it
   */
  public static Path server() throws IOException, InterruptedException {
    Path cache = Path.of(System.getProperty("user.home"), ".cache", "jlserve-test");
    Path installed = cache.resolve("coc-java-" + VERSION);
    if (!Files.isDirectory(installed)) {
      Path part = cache.resolve(UUID.randomUUID() + ".part");
      install(Files.createDirectories(part));
      Files.move(part, installed, StandardCopyOption.ATOMIC_MOVE);
    }
    return installed.resolve("node_modules/coc-java/server");
  }

  private static void install(Path folder) throws IOException, InterruptedException {
    Process npm =
        new ProcessBuilder(
                "npm",
                "install",
                "--prefix",
                folder.toString(),
                "--ignore-scripts",
                "--no-audit",
                "--no-fund",
                "--no-save",
                "coc-java@" + VERSION)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("npm.log").toFile())
            .start();
    if (!npm.waitFor(5, TimeUnit.MINUTES)) {
      npm.destroyForcibly();
      throw new IOException("npm did not fetch coc-java within five minutes");
    }
    if (npm.exitValue() != 0) {
      throw new IOException(
          "npm cannot fetch coc-java: " + Files.readString(folder.resolve("npm.log")));
    }
  }
}
