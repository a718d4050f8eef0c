package dev.jlserve.store.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names of what is not complete yet: each carries the id of the process that writes it, which
 * keeps {@code tmp/<id>.live} locked while it lives. So another process can tell what a killed one
 * left behind from what is on its way. Where a file system has no locks, nothing counts as left.
 *
 * @param folder {@code tmp} in the cache folder
 */
public record TemporaryNames(Path folder) {

  private static final String ID = UUID.randomUUID().toString();
  private static final AtomicLong NUMBER = new AtomicLong();
  private static final Map<Path, FileChannel> HELD = new ConcurrentHashMap<>();
  private static final String LIVE = ".live";
  private static final Pattern NAME =
      Pattern.compile(
          "(.*)\\.([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})-\\d+\\.part",
          Pattern.DOTALL);

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(TemporaryNames::release, "remove-live-marks"));
  }

  /** A temporary name beside a final one, used by nobody else. */
  public static Path beside(Path file) {
    return file.resolveSibling(
        file.getFileName() + "." + ID + "-" + NUMBER.incrementAndGet() + ".part");
  }

  /** The final name that a temporary one stands beside; nothing if it is none. */
  public static Optional<Path> finalName(Path part) {
    Matcher name = NAME.matcher(part.getFileName().toString());
    return name.matches() ? Optional.of(part.resolveSibling(name.group(1))) : Optional.empty();
  }

  /** A temporary name in the folder. */
  public Path unused(String stem) {
    return beside(folder.resolve(stem));
  }

  /**
   * Marks this process as alive, until it ends.
   *
   * @throws IOException if the cache folder cannot be written
   */
  public void hold() throws IOException {
    synchronized (HELD) {
      if (HELD.containsKey(folder)) {
        return;
      }
      Files.createDirectories(folder);
      FileChannel channel = null;
      while (channel == null) {
        channel = locked();
      }
      HELD.put(folder, channel);
    }
  }

  private @Nullable FileChannel locked() throws IOException {
    Path mark = folder.resolve(ID + LIVE);
    FileChannel channel =
        FileChannel.open(mark, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
    try {
      channel.lock();
    } catch (IOException noLocks) {
      return channel;
    }
    if (Files.exists(mark)) {
      return channel;
    }
    // Another process took it for one that was left, before it was locked.
    channel.close();
    return null;
  }

  /** Whether a name is that of a process which ended without having removed it. */
  public boolean isAbandoned(Path path) {
    return owner(path).map(this::isDead).orElse(false);
  }

  private static Optional<String> owner(Path path) {
    Matcher name = NAME.matcher(path.getFileName().toString());
    return name.matches() ? Optional.of(name.group(2)) : Optional.empty();
  }

  private boolean isDead(String id) {
    return isDead(id, false);
  }

  /** A mark is removed only while it is locked, so that its process notices. */
  private boolean isDead(String id, boolean remove) {
    if (id.equals(ID)) {
      return false;
    }
    Path mark = folder.resolve(id + LIVE);
    try (FileChannel channel = FileChannel.open(mark, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock != null && remove) {
        Files.delete(mark);
      }
      return lock != null;
    } catch (NoSuchFileException gone) {
      return true;
    } catch (IOException | OverlappingFileLockException noLocks) {
      return false;
    }
  }

  /**
   * Removes the marks of processes that were killed. Call this after what they left is removed.
   *
   * @throws IOException if the folder cannot be read
   */
  public void removeMarks() throws IOException {
    try (DirectoryStream<Path> marks = Files.newDirectoryStream(folder, "*" + LIVE)) {
      for (Path mark : marks) {
        String name = mark.getFileName().toString();
        isDead(name.substring(0, name.length() - LIVE.length()), true);
      }
    }
  }

  private static void release() {
    HELD.forEach(
        (folder, channel) -> {
          try (channel) {
            Files.deleteIfExists(folder.resolve(ID + LIVE));
          } catch (IOException left) {
            // The next build removes it.
          }
        });
  }
}
