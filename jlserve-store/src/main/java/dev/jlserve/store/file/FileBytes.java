package dev.jlserve.store.file;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * The bytes of an open file, read in short pieces. For each read and write of a channel the JDK
 * takes native memory of the same length, and keeps it for the thread.
 */
public final class FileBytes {

  /** The most bytes of one piece. */
  public static final int PIECE = 64 * 1024;

  private FileBytes() {}

  /**
   * Reads bytes.
   *
   * @throws EOFException if the file ends before
   */
  public static byte[] read(FileChannel file, long start, int length) throws IOException {
    byte[] bytes = new byte[length];
    int at = 0;
    while (at < length) {
      ByteBuffer piece = ByteBuffer.wrap(bytes, at, Math.min(PIECE, length - at));
      int read = file.read(piece, start + at);
      if (read < 0) {
        throw new EOFException("a file ends before its content");
      }
      at += read;
    }
    return bytes;
  }

  /** Writes bytes. */
  public static void write(FileChannel file, long start, byte[] bytes, int offset, int length)
      throws IOException {
    int at = 0;
    while (at < length) {
      ByteBuffer piece = ByteBuffer.wrap(bytes, offset + at, Math.min(PIECE, length - at));
      at += file.write(piece, start + at);
    }
  }
}
