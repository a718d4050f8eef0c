package dev.jlserve.server.form;

import dev.jlserve.store.file.FileBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Takes the parts of one body: in memory together up to a size, and in one temporary file beyond.
 * So a request that waits for its call holds little memory. The file has lost its name before a
 * byte is in it where the system allows that, and in any case goes with its spool.
 */
final class Spool implements AutoCloseable {

  /** Bytes go to the file together, since each write costs as much as copying thousands. */
  private static final int LONGEST_WAITING = 8 * 1024;

  private final int most;

  /** The part; of one that is stored, what waits for that. */
  private final ByteArrayOutputStream current = new ByteArrayOutputStream();

  private @Nullable FileChannel file;
  private long kept;
  private long written;
  private long start;
  private boolean stores;

  /**
   * Creates an empty spool.
   *
   * @param most how many bytes are kept in memory
   */
  Spool(int most) {
    this.most = most;
  }

  /**
   * Adds to the part.
   *
   * @throws StorageException if there is no place for it on the disk
   */
  void write(byte[] bytes, int offset, int length) {
    if (!stores && kept + current.size() + length > most) {
      stores = true;
      start = written;
      storeCurrent();
    }
    if (stores && current.size() + length > LONGEST_WAITING) {
      storeCurrent();
    }
    if (stores && length > LONGEST_WAITING) {
      store(bytes, offset, length);
    } else {
      current.write(bytes, offset, length);
    }
  }

  private static String folder() {
    return System.getProperty("java.io.tmpdir");
  }

  /** The part that is complete. */
  Content end() {
    if (stores) {
      storeCurrent();
      stores = false;
      return new Content.Stored(opened(), start, Math.toIntExact(written - start));
    }
    byte[] bytes = current.toByteArray();
    current.reset();
    kept += bytes.length;
    return new Content.Kept(bytes);
  }

  private FileChannel opened() {
    if (file == null) {
      throw new IllegalStateException("nothing was stored");
    }
    return file;
  }

  private FileChannel open() throws IOException {
    FileChannel open = file;
    if (open == null) {
      Path path = Files.createTempFile(Path.of(folder()), "form-", ".part");
      open =
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      file = open;
    }
    return open;
  }

  private void storeCurrent() {
    store(current.toByteArray(), 0, current.size());
    current.reset();
  }

  private void store(byte[] bytes, int offset, int length) {
    try {
      FileBytes.write(open(), written, bytes, offset, length);
    } catch (IOException e) {
      throw new StorageException(folder(), e);
    }
    written += length;
  }

  @Override
  public void close() {
    if (file != null) {
      try {
        file.close();
      } catch (IOException e) {
        throw new StorageException(folder(), e);
      }
    }
  }
}
