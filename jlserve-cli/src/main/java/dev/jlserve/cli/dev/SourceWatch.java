package dev.jlserve.cli.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Notices that source files were saved, by looking at their attributes now and then: that works on
 * every file system, also on those whose changes the operating system does not report. The folders
 * are looked at too, since a file that is new, renamed or gone changes its folder.
 */
final class SourceWatch {

  private final Map<Path, Stamp> seen = new HashMap<>();

  /** Looks at these files from now on. New ones are taken as they are. */
  void follow(Collection<Path> files) {
    Set<Path> followed = new HashSet<>();
    for (Path file : files) {
      Path absolute = file.toAbsolutePath().normalize();
      followed.add(absolute);
      Path folder = absolute.getParent();
      if (folder != null) {
        followed.add(folder);
      }
    }
    seen.keySet().retainAll(followed);
    followed.forEach(path -> seen.computeIfAbsent(path, Stamp::of));
  }

  /** Whether anything changed since the last look. */
  boolean changed() {
    boolean changed = false;
    for (Map.Entry<Path, Stamp> entry : seen.entrySet()) {
      Stamp now = Stamp.of(entry.getKey());
      if (!now.equals(entry.getValue())) {
        entry.setValue(now);
        changed = true;
      }
    }
    return changed;
  }

  /** What changes with a save, whether it overwrites the file or puts another in its place. */
  private record Stamp(@Nullable FileTime modified, long size, @Nullable Object key) {

    private static final Stamp ABSENT = new Stamp(null, -1, null);

    static Stamp of(Path path) {
      try {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        return new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
      } catch (IOException gone) {
        return ABSENT;
      }
    }
  }
}
