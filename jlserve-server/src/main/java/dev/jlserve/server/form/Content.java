package dev.jlserve.server.form;

import dev.jlserve.store.file.FileBytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;

/** The bytes of a part. */
public sealed interface Content {

  /** How many they are. */
  int length();

  /**
   * The bytes; not to be changed.
   *
   * @throws UncheckedIOException if they lie in a file that cannot be read
   */
  byte[] bytes();

  /** In memory. */
  final class Kept implements Content {

    private final byte[] bytes;

    Kept(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public int length() {
      return bytes.length;
    }

    @Override
    public byte[] bytes() {
      return bytes;
    }
  }

  /**
   * In a file.
   *
   * @param file the file
   * @param start where in it they begin
   * @param length how many they are
   */
  record Stored(FileChannel file, long start, int length) implements Content {

    @Override
    public byte[] bytes() {
      try {
        return FileBytes.read(file, start, length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
