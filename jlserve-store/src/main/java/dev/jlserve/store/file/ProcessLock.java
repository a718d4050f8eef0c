package dev.jlserve.store.file;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.FileLockInterruptionException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A file that one thread of one process holds at a time, so that builds at once do the same work
 * once. The lock spares work only: where a file system has no locks, unique names, hashes and
 * renames still keep the cache whole. The file is gone when nobody holds it.
 */
public final class ProcessLock implements AutoCloseable {

  private static final int LARGEST = 1 << 20;

  /** A file lock is the whole JVM's. */
  private static final Map<Path, ReentrantLock> IN_THIS_JVM = new ConcurrentHashMap<>();

  private static final Set<ProcessLock> HELD = ConcurrentHashMap.newKeySet();

  static {
    // A signal ends the JVM whether or not the work has come to its end by then.
    Runtime.getRuntime().addShutdownHook(new Thread(ProcessLock::removeAll, "remove-locks"));
  }

  private final Path path;
  private final ReentrantLock inThisJvm;
  private final FileChannel channel;

  private ProcessLock(Path path, ReentrantLock inThisJvm, FileChannel channel) {
    this.path = path;
    this.inThisJvm = inThisJvm;
    this.channel = channel;
  }

  /**
   * Waits until nobody else holds the file.
   *
   * @throws IOException if the file cannot be written, or the thread is interrupted
   */
  public static ProcessLock hold(Path path) throws IOException {
    return hold(path, () -> {});
  }

  /**
   * Waits until nobody else holds the file.
   *
   * @param waiting is run once, if somebody else holds it
   * @throws IOException if the file cannot be written, or the thread is interrupted
   */
  public static ProcessLock hold(Path path, Runnable waiting) throws IOException {
    Files.createDirectories(Objects.requireNonNull(path.getParent()));
    ReentrantLock inThisJvm =
        IN_THIS_JVM.computeIfAbsent(path.toAbsolutePath().normalize(), p -> new ReentrantLock());
    enter(inThisJvm, waiting);
    try {
      while (true) {
        FileChannel channel =
            FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        if (!isLocked(channel, waiting) || isStill(path, channel)) {
          ProcessLock held = new ProcessLock(path, inThisJvm, channel);
          HELD.add(held);
          return held;
        }
        // Its last holder removed it; a file of that name is another one now.
        channel.close();
      }
    } catch (IOException | RuntimeException | Error e) {
      inThisJvm.unlock();
      throw e;
    }
  }

  private static void enter(ReentrantLock inThisJvm, Runnable waiting)
      throws InterruptedIOException {
    if (inThisJvm.tryLock()) {
      return;
    }
    waiting.run();
    try {
      inThisJvm.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while another build held a lock");
    }
  }

  /** Locks; false where there are no locks. */
  private static boolean isLocked(FileChannel channel, Runnable waiting) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        waiting.run();
        channel.lock();
      }
      return true;
    } catch (FileLockInterruptionException e) {
      channel.close();
      throw e;
    } catch (IOException | OverlappingFileLockException noLocks) {
      return false;
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

  private static void removeAll() {
    for (ProcessLock held : HELD) {
      try {
        held.remove();
      } catch (IOException left) {
        // The next holder takes the file as it is.
      }
    }
  }

  /** Once only: a file of that name may be another holder's by then. */
  private void remove() throws IOException {
    if (HELD.remove(this)) {
      Files.deleteIfExists(path);
    }
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      remove();
    } finally {
      inThisJvm.unlock();
    }
  }
}
