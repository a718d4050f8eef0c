package dev.jlserve.server.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder for temporary files: native libraries are unpacked there, and large uploads wait. */
public final class TemporaryFolder {

  private TemporaryFolder() {}

  /**
   * Makes sure that files can be put there, which only trying tells.
   *
   * @throws AppFailure if not
   */
  public static void require() {
    String folder = System.getProperty("java.io.tmpdir");
    try {
      Files.delete(Files.createTempFile(Path.of(folder), "jlserve-", ".part"));
    } catch (IOException e) {
      throw new AppFailure(
          "The app's process needs a temporary folder, and "
              + folder
              + " cannot be written to. In a container with a read-only root, mount one at /tmp:"
              + " --tmpfs /tmp:exec. Or name another folder with"
              + " JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=...",
          e);
    }
  }
}
