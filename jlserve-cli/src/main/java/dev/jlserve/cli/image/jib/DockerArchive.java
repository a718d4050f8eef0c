package dev.jlserve.cli.image.jib;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.ShellCommand;
import dev.jlserve.cli.image.Platform;
import dev.jlserve.store.file.FileFault;
import dev.jlserve.store.protocol.ExitCode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Reads what a docker-archive says of its image. */
final class DockerArchive {

  private static final String MANIFEST = "manifest.json";
  private static final byte[] GZIP = {0x1f, (byte) 0x8b};
  private static final ObjectMapper JSON = new ObjectMapper();

  private DockerArchive() {}

  /**
   * What its image runs on.
   *
   * @throws CliException if the file is no docker-archive
   */
  static Platform platform(Path archive) {
    requirePlain(archive);
    try {
      JsonNode image = config(archive, manifest(archive));
      return new Platform(image.path("os").asText(), image.path("architecture").asText());
    } catch (IOException e) {
      String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw none(archive, reason.replaceFirst("\\.+$", ""));
    }
  }

  /** {@code docker load} takes compressed archives too. */
  private static void requirePlain(Path archive) {
    byte[] head;
    try (InputStream file = Files.newInputStream(archive)) {
      head = file.readNBytes(GZIP.length);
    } catch (IOException e) {
      throw none(archive, FileFault.reason(e));
    }
    if (Arrays.equals(head, GZIP)) {
      throw new CliException(
          archive + " is compressed. Unpack it, then name the result with --base:",
          List.of(ShellCommand.of("gunzip", "-k", archive.toString())));
    }
  }

  /** What it says of its one image: the names of its layers, and of its configuration. */
  static JsonNode manifest(Path archive) throws IOException {
    return entry(archive, MANIFEST)
        .orElseThrow(() -> none(archive, "it has no manifest.json"))
        .path(0);
  }

  /** The configuration that a manifest names. */
  static JsonNode config(Path archive, JsonNode manifest) throws IOException {
    String name = manifest.path("Config").asText();
    return entry(archive, name).orElseThrow(() -> none(archive, "it lacks its '" + name + "'"));
  }

  private static Optional<JsonNode> entry(Path archive, String name) throws IOException {
    try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
        TarArchiveInputStream tar = new TarArchiveInputStream(file)) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return Optional.of(JSON.readTree(tar.readAllBytes()));
        }
      }
      return Optional.empty();
    }
  }

  private static CliException none(Path archive, String reason) {
    return new CliException(
        archive
            + " is no docker-archive: "
            + reason
            + ". Make one with docker save, or with skopeo copy to docker-archive:FILE.",
        ExitCode.FAULT);
  }
}
