package dev.jlserve.cli.call;

import dev.jlserve.cli.cache.LocaleAdvice;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.console.Event;
import dev.jlserve.cli.console.ShellCommand;
import dev.jlserve.cli.output.OutputFile;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes the response to a file, which is opened once there is something to write. A body takes the
 * place of what was there when all of it has come; items of a stream are there as they come.
 */
final class FileOutput implements CallOutput {

  private final Console console;
  private final String name;
  private final OutputFile file;
  private Path written;
  private long bytes;
  private @Nullable OutputStream out;

  private FileOutput(Console console, String name, OutputFile file) {
    this.console = console;
    this.name = name;
    this.file = file;
    this.written = file.path();
  }

  /**
   * A file of the user's.
   *
   * @throws CliException if its folder is not there, or it is one itself
   */
  static FileOutput of(Console console, String name) {
    Path file;
    try {
      file = Path.of(name);
    } catch (InvalidPathException e) {
      throw new CliException(
          "'" + name + "' is no name of a file" + LocaleAdvice.text(), ExitCode.USAGE);
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new CliException(
          "The folder of " + name + " does not exist. Make it, then try again:",
          ExitCode.USAGE,
          List.of(),
          List.of(ShellCommand.of("mkdir", "-p", String.valueOf(folder))));
    }
    if (Files.isDirectory(file)) {
      throw new CliException(name + " is a folder; give -o the name of a file", ExitCode.USAGE);
    }
    return new FileOutput(console, name, OutputFile.named(file));
  }

  @Override
  public boolean takes(String mediaType) {
    return true;
  }

  @Override
  public void item(String data) {
    byte[] line = (data + "\n").getBytes(StandardCharsets.UTF_8);
    write(line, line.length);
  }

  @Override
  public void body(int status, String mediaType, InputStream body, long begin) throws IOException {
    written = file.part();
    byte[] buffer = new byte[8192];
    for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
      write(buffer, count);
    }
    end(status, mediaType, begin);
  }

  /** A disk that is full is not the server's fault. */
  private void write(byte[] from, int count) {
    try {
      OutputStream open = out;
      if (open == null) {
        open = Files.newOutputStream(written);
        out = open;
      }
      open.write(from, 0, count);
      bytes += count;
    } catch (IOException e) {
      throw unwritten(e);
    }
  }

  private CliException unwritten(IOException e) {
    return new CliException(
        name + " cannot be written: " + e.getMessage() + ". Give -o another file.", ExitCode.FAULT);
  }

  @Override
  public void end(int status, String mediaType, long begin) {
    write(new byte[0], 0);
    try {
      closeFile();
      file.complete(written);
    } catch (IOException e) {
      throw unwritten(e);
    }
    console.tell(
        new Event.Response(
            status,
            mediaType,
            Optional.empty(),
            Optional.of(name),
            bytes,
            CallOutput.since(begin)));
  }

  @Override
  public void close() throws IOException {
    closeFile();
    file.discard(written);
  }

  private void closeFile() throws IOException {
    OutputStream open = out;
    if (open != null) {
      open.close();
    }
  }
}
