package dev.jlserve.store.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;

/** A file being written and hashed; it has reached the disk when it is closed. */
public final class StoredFile implements AutoCloseable {

  private final FileChannel channel;
  private final MessageDigest digest = Sha256.digest();
  private long size;

  private StoredFile(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Creates the file; there must be none of that name.
   *
   * @throws IOException if it cannot be created
   */
  public static StoredFile create(Path path) throws IOException {
    return new StoredFile(
        FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW));
  }

  /**
   * Adds bytes.
   *
   * @throws IOException if they cannot be written
   */
  public void write(byte[] bytes, int length) throws IOException {
    digest.update(bytes, 0, length);
    ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    size += length;
  }

  /** How many bytes were written. */
  public long size() {
    return size;
  }

  /** The SHA-256 of what was written. Nothing can be added after. */
  public String sha256() {
    return Sha256.hex(digest);
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      channel.force(true);
    }
  }
}
