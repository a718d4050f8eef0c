package dev.jlserve.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The archive as a user unpacks it. */
final class Archive {

  private static final Path TAR = Path.of(System.getProperty("jlserve.archive") + ".tar.gz");

  private Archive() {}

  /**
   * How a process ended.
   *
   * @param code its exit code
   * @param out what it printed to stdout
   * @param err what it printed to stderr
   */
  record Output(int code, String out, String err) {}

  /** Unpacks it into a folder, and gives the folder that it brings. */
  static Path unpack(Path folder) throws IOException, InterruptedException {
    Output unpacked =
        run(new ProcessBuilder("tar", "-xzf", TAR.toString(), "-C", folder.toString()));
    assertThat(unpacked.code()).as(unpacked.err()).isZero();
    return folder.resolve(TAR.getFileName().toString().replace(".tar.gz", ""));
  }

  /** Runs a command to its end. */
  static Output run(ProcessBuilder command) throws IOException, InterruptedException {
    Path out = Files.createTempFile("archive", ".out");
    Path err = Files.createTempFile("archive", ".err");
    try {
      int code = command.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
      return new Output(
          code,
          Files.readString(out, StandardCharsets.UTF_8),
          Files.readString(err, StandardCharsets.UTF_8));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }
}
