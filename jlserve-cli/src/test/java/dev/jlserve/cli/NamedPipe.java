package dev.jlserve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A named pipe, which a command that replaces files would replace.
 *
 * @param path where it is
 * @param lines what comes out of it, once a writer has closed it
 */
public record NamedPipe(Path path, CompletableFuture<List<String>> lines) {

  /** Makes one, and begins to read from it. */
  public static NamedPipe at(Path path) throws IOException, InterruptedException {
    make(path);
    CompletableFuture<List<String>> lines = new CompletableFuture<>();
    Thread.ofPlatform().daemon().start(() -> lines.complete(read(path)));
    return new NamedPipe(path, lines);
  }

  /** Makes one whose reader takes a byte and goes. */
  public static Path left(Path path) throws IOException, InterruptedException {
    make(path);
    Thread.ofPlatform().daemon().start(() -> readByte(path));
    return path;
  }

  private static void make(Path path) throws IOException, InterruptedException {
    assertThat(new ProcessBuilder("mkfifo", path.toString()).start().waitFor()).isZero();
  }

  private static void readByte(Path path) {
    try (InputStream reader = Files.newInputStream(path)) {
      reader.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> read(Path path) {
    try (BufferedReader reader = Files.newBufferedReader(path)) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
