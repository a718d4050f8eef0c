package dev.jlserve.cli.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Held while an app is built, so that builds of it at once do the work once. It spares work only:
 * where a file system has no locks, each does it, and unique names and renames keep the cache
 * whole.
 */
public final class BuildLock implements AutoCloseable {

  private static final int LARGEST = 1 << 20;

  private static final Set<BuildLock> HELD = ConcurrentHashMap.newKeySet();

  static {
    // A signal ends the JVM whether or not the build has come to its end by then.
    Runtime.getRuntime().addShutdownHook(new Thread(BuildLock::removeAll, "remove-locks"));
  }

  private final Path path;
  private final FileChannel channel;

  private BuildLock(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Waits until no other build of the app is running.
   *
   * @param waiting is run once, if there is one
   * @throws IOException if the cache folder cannot be written
   */
  public static BuildLock hold(CacheFolder cache, String className, Runnable waiting)
      throws IOException {
    Path folder = cache.temporaryNames().folder();
    Path path = folder.resolve(cache.app(className).getFileName() + ".lock");
    Files.createDirectories(folder);
    while (true) {
      FileChannel channel =
          FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
      if (!isLocked(channel, waiting) || isStill(path, channel)) {
        BuildLock held = new BuildLock(path, channel);
        HELD.add(held);
        return held;
      }
      // Its last holder removed it; a file of that name is another one now.
      channel.close();
    }
  }

  /** Locks; false where there are no locks. */
  private static boolean isLocked(FileChannel channel, Runnable waiting) {
    try {
      @Nullable FileLock lock = channel.tryLock();
      if (lock == null) {
        waiting.run();
        channel.lock();
      }
      return true;
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
    for (BuildLock held : HELD) {
      try {
        held.remove();
      } catch (IOException left) {
        // The next build takes the file as it is.
      }
    }
  }

  /** Once only: a file of that name may be another build's by then. */
  private void remove() throws IOException {
    if (HELD.remove(this)) {
      Files.deleteIfExists(path);
    }
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      remove();
    }
  }
}
