package dev.jlserve.store.file;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

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
   * Writes files that belong together, in place of what was there. Whoever sees the last one sees
   * all of them. They reach the disk at the same time, which takes little longer than for one.
   *
   * @throws IOException if they cannot be written
   */
  public static void write(SequencedMap<Path, byte[]> files) throws IOException {
    Map<Path, Path> parts = new LinkedHashMap<>();
    try {
      for (Map.Entry<Path, byte[]> file : files.entrySet()) {
        Files.createDirectories(file.getKey().toAbsolutePath().getParent());
        Path part = TemporaryNames.beside(file.getKey());
        parts.put(file.getKey(), part);
        Files.write(part, file.getValue());
      }
      forceAll(parts.values());
      for (Map.Entry<Path, Path> part : parts.entrySet()) {
        move(part.getValue(), part.getKey());
      }
    } finally {
      for (Path part : parts.values()) {
        Files.deleteIfExists(part);
      }
    }
  }

  private static void forceAll(Collection<Path> files) throws IOException {
    List<CompletableFuture<Void>> forced =
        files.stream().map(file -> CompletableFuture.runAsync(() -> forceUnchecked(file))).toList();
    try {
      for (CompletableFuture<Void> each : forced) {
        each.join();
      }
    } catch (CompletionException e) {
      throw e.getCause() instanceof UncheckedIOException failed
          ? failed.getCause()
          : new IOException(e);
    }
  }

  private static void forceUnchecked(Path file) {
    try {
      force(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
    try (FileChannel channel = channel(file)) {
      channel.force(true);
    }
  }

  /** For writing, without which Windows forces nothing, or for reading if the file is read-only. */
  private static FileChannel channel(Path file) throws IOException {
    try {
      return FileChannel.open(file, StandardOpenOption.WRITE);
    } catch (FileSystemException e) {
      return FileChannel.open(file, StandardOpenOption.READ);
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
