package dev.jlserve.server.weights;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;

/** A file being written and hashed; it has reached the disk when it is closed. */
final class StoredFile implements AutoCloseable {

  private final FileChannel channel;
  private final MessageDigest digest = Sha256.begin();
  private long size;

  private StoredFile(FileChannel channel) {
    this.channel = channel;
  }

  /** Creates the file; there must be none of that name. */
  static StoredFile create(Path path) throws IOException {
    return new StoredFile(
        FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW));
  }

  void write(byte[] bytes, int length) throws IOException {
    digest.update(bytes, 0, length);
    ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    size += length;
  }

  long size() {
    return size;
  }

  /** The entry of what was written; nothing can be added after. */
  Manifest.Entry entry(String path) {
    return new Manifest.Entry(path, size, Sha256.end(digest));
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      channel.force(true);
    }
  }
}
