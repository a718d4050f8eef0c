package dev.jlserve.store.file;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * Hashes a file while it is written, a step behind on a thread of its own, from what the file
 * holds. On the way it sends what it hashed to the disk, so that little is left to wait for at the
 * end.
 */
final class TrailingHash implements AutoCloseable {

  private static final int BLOCK_BYTES = 256 * 1024;
  private static final long FLUSHED_BYTES = 32L * 1024 * 1024;

  private final FileChannel channel;
  private final MessageDigest digest = Sha256.digest();
  private final Thread thread = new Thread(this::follow, "jlserve-hash");
  private long written;
  private long hashed;
  private boolean closed;
  private @Nullable IOException failure;

  private TrailingHash(FileChannel channel) {
    this.channel = channel;
  }

  /** Begins at the start of a file. */
  static TrailingHash of(FileChannel channel) {
    TrailingHash hash = new TrailingHash(channel);
    hash.thread.setDaemon(true);
    hash.thread.start();
    return hash;
  }

  /** The file's first bytes, that many, are written and will not change. */
  synchronized void upTo(long size) {
    written = size;
    notifyAll();
  }

  /**
   * Waits for the hash of a file's first bytes, all that {@link #upTo} has told of.
   *
   * @return 64 lower-case hexadecimal digits
   * @throws IOException if the file cannot be read or sent to the disk
   */
  synchronized String sha256(long size) throws IOException {
    while (hashed < size && failure == null) {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted while hashing");
      }
    }
    if (failure != null) {
      throw failure;
    }
    try {
      return Sha256.hex((MessageDigest) digest.clone());
    } catch (CloneNotSupportedException e) {
      throw new AssertionError("the platform's SHA-256 can be cloned", e);
    }
  }

  private void follow() {
    ByteBuffer block = ByteBuffer.allocateDirect(BLOCK_BYTES);
    try {
      for (long at = 0, flushed = 0, end = next(at); end > at; end = next(at)) {
        block.clear().limit((int) Math.min(end - at, BLOCK_BYTES));
        int read = channel.read(block, at);
        if (read < 0) {
          throw new IOException("a file that is being written became shorter");
        }
        digest.update(block.flip());
        at += read;
        if (at - flushed >= FLUSHED_BYTES) {
          channel.force(false);
          flushed = at;
        }
        hashedTo(at);
      }
    } catch (IOException e) {
      failed(e);
    }
  }

  /** How far the file is written, once that is more; the same when there is no more to come. */
  private synchronized long next(long at) throws InterruptedIOException {
    while (written <= at && !closed) {
      try {
        wait();
      } catch (InterruptedException e) {
        throw new InterruptedIOException("interrupted while hashing");
      }
    }
    return closed ? at : written;
  }

  private synchronized void hashedTo(long at) {
    hashed = at;
    notifyAll();
  }

  private synchronized void failed(IOException reason) {
    failure = reason;
    notifyAll();
  }

  /** Stops, and waits for the file to be left alone. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
