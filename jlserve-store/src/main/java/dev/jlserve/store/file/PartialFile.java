package dev.jlserve.store.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A file on its way, {@code <stem>.<uuid><suffix>}. What another process left of it when it was
 * killed is taken over by a rename, which only one can win. Hashes all that it holds.
 */
public final class PartialFile implements AutoCloseable {

  private static final String UUID_FORM =
      "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

  private final Path path;
  private final FileChannel channel;
  private TrailingHash hash;
  private long size;
  private boolean inherited;

  private PartialFile(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
    this.hash = TrailingHash.of(channel);
  }

  /** The largest of the abandoned ones, or an empty one. The folder must exist. */
  public static PartialFile claim(Path folder, String stem, String suffix) throws IOException {
    Path own = unusedName(folder, stem, suffix);
    for (Path orphan : files(folder, stem, suffix)) {
      try {
        Files.move(orphan, own, StandardCopyOption.ATOMIC_MOVE);
        break;
      } catch (NoSuchFileException taken) {
        // Another process was faster.
      }
    }
    FileChannel channel =
        FileChannel.open(
            own, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
    PartialFile file = new PartialFile(own, channel);
    file.size = channel.size();
    file.inherited = file.size > 0;
    file.hash.upTo(file.size);
    return file;
  }

  /** What is abandoned of a file, the largest part first. */
  private static List<Path> files(Path folder, String stem, String suffix) throws IOException {
    return abandoned(folder, stem, suffix).stream()
        .filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
        .sorted(Comparator.comparingLong((Path p) -> p.toFile().length()).reversed())
        .toList();
  }

  /** Files of that stem, and links that have not got their final names. */
  private static List<Path> abandoned(Path folder, String stem, String suffix) throws IOException {
    Pattern name = Pattern.compile(Pattern.quote(stem) + "\\." + UUID_FORM + Pattern.quote(suffix));
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Path path : all) {
        boolean isFolder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
        if (name.matcher(path.getFileName().toString()).matches() && !isFolder) {
          found.add(path);
        }
      }
    }
    return found;
  }

  /** How much of a file is there already. */
  public static long bytes(Path folder, String stem, String suffix) throws IOException {
    List<Path> found = files(folder, stem, suffix);
    return found.isEmpty() ? 0 : found.get(0).toFile().length();
  }

  /** Whether others left something of the same file. */
  public static boolean isAbandoned(Path folder, String stem, String suffix) throws IOException {
    return !abandoned(folder, stem, suffix).isEmpty();
  }

  /** A name that nobody else uses and that counts as abandoned once its process is killed. */
  public static Path unusedName(Path folder, String stem, String suffix) {
    return folder.resolve(stem + "." + UUID.randomUUID() + suffix);
  }

  /** Removes what others left of the same file: call it with the lock. */
  public static void removeAbandoned(Path folder, String stem, String suffix) throws IOException {
    for (Path path : abandoned(folder, stem, suffix)) {
      Files.deleteIfExists(path);
    }
  }

  public void write(byte[] bytes, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
    while (buffer.hasRemaining()) {
      size += channel.write(buffer, size);
    }
    hash.upTo(size);
  }

  /** Begins anew. */
  public void restart() throws IOException {
    hash.close();
    channel.truncate(0);
    hash = TrailingHash.of(channel);
    size = 0;
    inherited = false;
  }

  public long size() {
    return size;
  }

  /** Whether some of it was written by another process, and so may be anything. */
  public boolean isInherited() {
    return inherited;
  }

  public Path path() {
    return path;
  }

  /** The SHA-256 of all that is there. */
  public String sha256() throws IOException {
    return hash.sha256(size);
  }

  /** Gives it its final name, once it has reached the disk. */
  public void moveTo(Path target) throws IOException {
    channel.force(true);
    Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
  }

  /** What came is wrong; nothing of it is kept. */
  public void discard() throws IOException {
    Files.deleteIfExists(path);
  }

  /** What has come stays for the next build, unless that is nothing. */
  @Override
  public void close() throws IOException {
    hash.close();
    channel.close();
    if (size == 0) {
      Files.deleteIfExists(path);
    }
  }
}
