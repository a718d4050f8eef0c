package dev.jlserve.cli.call;

import dev.jlserve.cli.cache.LocaleAdvice;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The files that a request takes bytes from.
 *
 * @param stdin the one that {@code -} names
 */
record Inputs(InputStream stdin) {

  static final String STDIN = "-";

  /**
   * All bytes of a file.
   *
   * @param name a path, or {@code -}
   * @throws CliException if it cannot be read
   */
  byte[] read(String name) {
    try {
      return name.equals(STDIN) ? stdin.readAllBytes() : Files.readAllBytes(Path.of(name));
    } catch (InvalidPathException e) {
      throw new CliException("File not found: " + name + LocaleAdvice.text(), ExitCode.USAGE);
    } catch (NoSuchFileException e) {
      throw new CliException("File not found: " + name, ExitCode.USAGE);
    } catch (IOException e) {
      throw new CliException(name + " cannot be read: " + e.getMessage(), ExitCode.USAGE);
    }
  }

  /** The name by which a server knows a file: the last of its path. */
  static String fileName(String name) {
    return name.equals(STDIN) ? "stdin" : String.valueOf(Path.of(name).getFileName());
  }
}
