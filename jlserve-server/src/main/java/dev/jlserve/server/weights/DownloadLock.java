package dev.jlserve.server.weights;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Held while a file is downloaded, so that builds at once fetch it once. It spares traffic only:
 * where a file system has no locks, unique names, hashes and renames still keep the cache whole.
 */
final class DownloadLock implements AutoCloseable {

  private static final int LARGEST = 1 << 20;

  /** A file lock is the whole JVM's. */
  private static final Map<Path, ReentrantLock> IN_THIS_JVM = new ConcurrentHashMap<>();

  private final Path path;
  private final ReentrantLock inThisJvm;
  private final FileChannel channel;
  private final @Nullable FileLock lock;

  private DownloadLock(
      Path path, ReentrantLock inThisJvm, FileChannel channel, @Nullable FileLock lock) {
    this.path = path;
    this.inThisJvm = inThisJvm;
    this.channel = channel;
    this.lock = lock;
  }

  /** Waits until nobody else holds it. */
  static DownloadLock hold(Path path) throws IOException {
    Files.createDirectories(Objects.requireNonNull(path.getParent()));
    ReentrantLock inThisJvm =
        IN_THIS_JVM.computeIfAbsent(path.toAbsolutePath().normalize(), p -> new ReentrantLock());
    inThisJvm.lock();
    try {
      while (true) {
        FileChannel channel =
            FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        FileLock lock = lock(channel);
        if (lock == null || isStill(path, channel)) {
          return new DownloadLock(path, inThisJvm, channel, lock);
        }
        // Its last holder removed it; a file of that name is another one now.
        channel.close();
      }
    } catch (IOException | RuntimeException | Error e) {
      inThisJvm.unlock();
      throw e;
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) {
    try {
      return channel.lock();
    } catch (IOException unsupported) {
      return null;
    }
  }

  /**
   * Whether the path still leads to the locked file. Each holder gives it a size of its own, since
   * on POSIX systems to open and close the file would release the lock.
   */
  private static boolean isStill(Path path, FileChannel channel) throws IOException {
    channel.truncate(0);
    channel.write(ByteBuffer.allocate(1), ThreadLocalRandom.current().nextInt(LARGEST));
    try {
      return Files.size(path) == channel.size();
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      Files.deleteIfExists(path);
      if (lock != null) {
        lock.release();
      }
    } finally {
      inThisJvm.unlock();
    }
  }
}
