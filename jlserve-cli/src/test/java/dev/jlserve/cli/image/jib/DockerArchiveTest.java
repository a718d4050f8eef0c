package dev.jlserve.cli.image.jib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jlserve.cli.console.CliException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DockerArchiveTest {

  @TempDir private Path folder;

  private static CliException refusal(Path archive) {
    return catchThrowableOfType(CliException.class, () -> DockerArchive.platform(archive));
  }

  @Test
  void aCompressedOneIsToBeUnpacked() throws IOException {
    Path archive = folder.resolve("base.tar.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(archive))) {
      out.write(new byte[2048]);
    }

    CliException refused = refusal(archive);

    assertThat(refused)
        .hasMessage(archive + " is compressed. Unpack it, then name the result with --base:");
    assertThat(refused.commands()).containsExactly("gunzip -k " + archive);
  }

  @Test
  void aReasonEndsOnce() throws IOException {
    Path archive = folder.resolve("base.tar");
    Files.write(archive, "x".repeat(1024).getBytes(StandardCharsets.UTF_8));

    assertThat(refusal(archive))
        .hasMessageStartingWith(archive + " is no docker-archive: ")
        .hasMessageEndingWith(
            "Corrupted TAR archive. Make one with docker save, or with skopeo copy to"
                + " docker-archive:FILE.");
  }
}
