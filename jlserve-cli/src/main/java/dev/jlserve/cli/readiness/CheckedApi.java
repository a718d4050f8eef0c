package dev.jlserve.cli.readiness;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.processor.compatibility.AcceptedApi;
import dev.jlserve.store.file.AtomicFile;
import dev.jlserve.store.file.Sha256;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Says which accepted API the code in a folder was checked against. Its classes are the same under
 * each.
 *
 * @param file beside {@code app.jar}; absent if there was none
 */
record CheckedApi(Path file) {

  static CheckedApi in(Path code) {
    return new CheckedApi(code.resolve("accepted-api"));
  }

  /**
   * SHA-256 of the API that clients of an app rely on, as it is now; empty if none was accepted.
   *
   * @param source the app's file
   * @throws CliException if it cannot be read
   */
  static String now(Path source) {
    Path accepted = AcceptedApi.of(source).file();
    try {
      return Files.isRegularFile(accepted) ? Sha256.of(accepted) : "";
    } catch (IOException e) {
      throw new CliException("File cannot be read: " + accepted, ExitCode.FAULT);
    }
  }

  /**
   * Whether it was this one.
   *
   * @param accepted its SHA-256, or empty for none
   */
  boolean is(String accepted) {
    try {
      return Files.readString(file).strip().equals(accepted);
    } catch (NoSuchFileException none) {
      return accepted.isEmpty();
    } catch (IOException unreadable) {
      return false;
    }
  }

  /**
   * Says that it was this one.
   *
   * @throws IOException if that cannot be written
   */
  void write(String accepted) throws IOException {
    if (accepted.isEmpty()) {
      Files.deleteIfExists(file);
    } else {
      AtomicFile.write(file, accepted + "\n");
    }
  }
}
