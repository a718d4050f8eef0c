package dev.jlserve.store.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Gives a file its final name when all of it is there. Whoever sees the name sees the whole file,
 * also when the writer is killed; temporary names end in {@code .part}.
 */
public final class AtomicFile {

  private AtomicFile() {}

  /**
   * Writes a text in UTF-8, in place of what was there.
   *
   * @throws IOException if it cannot be written
   */
  public static void write(Path file, String text) throws IOException {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Writes bytes, in place of what was there.
   *
   * @throws IOException if they cannot be written
   */
  public static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path part = TemporaryNames.beside(file);
    try {
      Files.write(part, bytes);
      force(part);
      move(part, file);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /**
   * Copies a file, in place of what was there.
   *
   * @throws IOException if it cannot be read or written
   */
  public static void copy(Path from, Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path part = TemporaryNames.beside(file);
    try {
      // Not as a copy of the file: that would be read-only where the file is.
      try (OutputStream out = Files.newOutputStream(part)) {
        Files.copy(from, out);
      }
      force(part);
      move(part, file);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /**
   * Waits until a file has reached the disk: else a final name might outlive its content where the
   * power fails.
   *
   * @throws IOException if the disk fails
   */
  public static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /**
   * Gives a complete file its final name.
   *
   * @throws IOException if the file system refuses
   */
  public static void move(Path part, Path file) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * Gives a complete folder its final name, unless somebody else was faster; theirs then stays.
   *
   * @throws IOException if the file system refuses
   */
  public static void moveFolder(Path part, Path folder) throws IOException {
    try {
      Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
  }
}
