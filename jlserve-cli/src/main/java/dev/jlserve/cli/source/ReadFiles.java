package dev.jlserve.cli.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Java files of an app as they were when they were read, each once. Whatever is saved later
 * changes nothing of them, so what is hashed, compiled and judged is the same text.
 */
public final class ReadFiles {

  /** The clock of a file system may be late. */
  private static final long LATE_MILLIS = 20;

  private final Map<Path, byte[]> contents = new HashMap<>();
  private long lastSaved;

  /** The content of a file, which is read where it was not read before. */
  byte[] read(Path file) throws IOException {
    byte[] known = contents.get(key(file));
    if (known != null) {
      return known;
    }
    byte[] content = Files.readAllBytes(file);
    contents.put(key(file), content);
    lastSaved = Math.max(lastSaved, Files.getLastModifiedTime(file).toMillis());
    return content;
  }

  /** The content of a file that was read. */
  public Optional<byte[]> content(Path file) {
    return Optional.ofNullable(contents.get(key(file)));
  }

  /** Whether a file still holds what was read of it, if it was read. */
  public boolean isUnchanged(Path file) {
    byte[] content = contents.get(key(file));
    try {
      return content == null || Arrays.equals(content, Files.readAllBytes(file));
    } catch (IOException gone) {
      return false;
    }
  }

  /**
   * Whether one of them may have been saved after a time.
   *
   * @param time in milliseconds of the system's clock
   */
  boolean areSavedSince(long time) {
    return lastSaved > time - LATE_MILLIS;
  }

  /** The same text, whenever it was saved. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ReadFiles read
        && contents.keySet().equals(read.contents.keySet())
        && contents.entrySet().stream().allMatch(each -> read.has(each.getKey(), each.getValue()));
  }

  private boolean has(Path file, byte[] content) {
    return content(file).filter(known -> Arrays.equals(known, content)).isPresent();
  }

  @Override
  public int hashCode() {
    return contents.keySet().hashCode();
  }

  private static Path key(Path file) {
    return file.toAbsolutePath().normalize();
  }
}
