package dev.jlserve.store.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * The hub's own client for JavaScript, npm's {@code @huggingface/hub}. It is fetched once per user
 * and kept under {@code ~/.cache/jlserve-test}.
 */
final class HubClient {

  private static final String VERSION = "2.17.5";

  private HubClient() {}

  /**
   * Runs a script that has the client as {@code hub}; says what it printed.
   *
   * @throws IOException if npm is absent or cannot fetch the client, or the script fails
   */
  static String run(Path folder, Map<String, String> environment, String script)
      throws IOException, InterruptedException {
    Path file = folder.resolve("script.cjs");
    String hub = installed().resolve("node_modules/@huggingface/hub").toString();
    Files.writeString(
        file,
        "const hub = require(process.env.HUB_CLIENT);\n(async () => {\n"
            + script
            + "\n})().catch(e => { console.error(e); process.exit(1); });\n");
    ProcessBuilder node =
        new ProcessBuilder("node", file.toString())
            .redirectOutput(folder.resolve("out.txt").toFile())
            .redirectError(folder.resolve("err.txt").toFile());
    node.environment().putAll(environment);
    node.environment().put("HUB_CLIENT", hub);
    finish(node, folder.resolve("err.txt"));
    return Files.readString(folder.resolve("out.txt"));
  }

  private static Path installed() throws IOException, InterruptedException {
    Path cache = Path.of(System.getProperty("user.home"), ".cache", "jlserve-test");
    Path installed = cache.resolve("huggingface-hub-" + VERSION);
    if (!Files.isDirectory(installed)) {
      Path part = Files.createDirectories(cache.resolve(UUID.randomUUID() + ".part"));
      ProcessBuilder npm =
          new ProcessBuilder(
                  List.of(
                      "npm",
                      "install",
                      "--prefix",
                      part.toString(),
                      "--ignore-scripts",
                      "--no-audit",
                      "--no-fund",
                      "--no-save",
                      "@huggingface/hub@" + VERSION))
              .redirectErrorStream(true)
              .redirectOutput(part.resolve("npm.log").toFile());
      finish(npm, part.resolve("npm.log"));
      Files.move(part, installed, StandardCopyOption.ATOMIC_MOVE);
    }
    return installed;
  }

  private static void finish(ProcessBuilder command, Path log)
      throws IOException, InterruptedException {
    Process process = command.start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException(command.command() + " did not end within five minutes");
    }
    if (process.exitValue() != 0) {
      throw new IOException(command.command() + " failed: " + Files.readString(log));
    }
  }
}
