package dev.jlserve.maven;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Notices saves below some folders by looking at all files: that works on every file system, also
 * on those whose changes the operating system does not report.
 */
final class TreeWatch {

  /** A build writes such a file beside the source. */
  private static final String LOCK = ".jlserve.lock";

  private final List<Path> roots;
  private final List<Path> outputs;
  private Map<Path, String> seen;

  /**
   * Watches folders and files.
   *
   * @param outputs folders that are passed over
   */
  TreeWatch(Collection<Path> roots, Collection<Path> outputs) {
    this.roots = List.copyOf(roots);
    this.outputs = List.copyOf(outputs);
    this.seen = look();
  }

  /** Whether anything changed since the last look. */
  boolean changed() {
    Map<Path, String> now = look();
    boolean changed = !now.equals(seen);
    seen = now;
    return changed;
  }

  /** Whether a file is newer than a time, in milliseconds of the system's clock. */
  boolean hasNewerThan(long time) {
    return seen.keySet().stream().anyMatch(file -> file.toFile().lastModified() > time);
  }

  private Map<Path, String> look() {
    Map<Path, String> files = new HashMap<>();
    for (Path root : roots) {
      try {
        Files.walkFileTree(root, visitor(root, files));
      } catch (IOException gone) {
        // It counts as empty.
      }
    }
    return files;
  }

  private SimpleFileVisitor<Path> visitor(Path root, Map<Path, String> files) {
    return new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        boolean hidden = folder.getFileName().toString().startsWith(".");
        return !folder.equals(root) && (hidden || outputs.contains(folder))
            ? FileVisitResult.SKIP_SUBTREE
            : FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (!file.toString().endsWith(LOCK)) {
          files.put(
              file,
              attributes.lastModifiedTime() + " " + attributes.size() + " " + attributes.fileKey());
        }
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException reason) {
        return FileVisitResult.CONTINUE;
      }
    };
  }
}
