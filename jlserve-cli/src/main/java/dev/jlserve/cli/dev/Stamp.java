package dev.jlserve.cli.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/** What changes with a save, whether it overwrites the file or puts another in its place. */
record Stamp(@Nullable FileTime modified, long size, @Nullable Object key) {

  /** That of a file that is not there. */
  static final Stamp ABSENT = new Stamp(null, -1, null);

  /** The clock of a file system ticks slowly, so two changes may have the same time. */
  private static final long TICK_MILLIS = 20;

  static Stamp of(Path path) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      return new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
    } catch (IOException gone) {
      return ABSENT;
    }
  }

  /** Whether a further change shows for certain. */
  boolean isSettled() {
    return modified == null || modified.toMillis() < System.currentTimeMillis() - TICK_MILLIS;
  }
}
