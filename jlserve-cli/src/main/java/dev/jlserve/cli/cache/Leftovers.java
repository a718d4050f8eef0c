package dev.jlserve.cli.cache;

import dev.jlserve.cli.output.OutputFile;
import dev.jlserve.store.file.FolderRemoval;
import dev.jlserve.store.file.TemporaryNames;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/**
 * What killed processes left under temporary names. Parts of downloads are not among it: the next
 * download of the same file goes on from them.
 */
public final class Leftovers {

  /** {@code apps/<class>/<inputs>/code/<hash>/<file>}, counted from the class. */
  private static final int APP_DEPTH = 4;

  private static final int RUNTIME_DEPTH = 2;

  private Leftovers() {}

  /**
   * Removes them, as far as one app's build can have made them.
   *
   * @param className the app
   * @param lock its lock file, which lies among files of the user's
   */
  public static void remove(CacheFolder cache, String className, Path lock) {
    TemporaryNames names = cache.temporaryNames();
    try {
      removeFrom(cache.root(), 1, names);
      removeFrom(names.folder(), 1, names);
      removeFrom(cache.runtime(), RUNTIME_DEPTH, names);
      removeFrom(cache.app(className), APP_DEPTH, names);
      removePartsOf(OutputFile.named(lock), names);
      names.removeMarks();
    } catch (IOException left) {
      // They cost space, and nothing else; the next build tries again.
    }
  }

  /**
   * Removes what writing a file of the user's has left beside it. Parts of other files there are no
   * business of the command's: not every process that writes one holds a mark in this cache.
   *
   * @throws IOException if its folder cannot be read, or written
   */
  public static void removePartsOf(OutputFile file, TemporaryNames names) throws IOException {
    Path path = file.path().toAbsolutePath();
    Path folder = path.getParent();
    if (folder != null && Files.isDirectory(folder)) {
      try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
        for (Path each : all) {
          if (TemporaryNames.finalName(each).filter(path::equals).isPresent()
              && names.isAbandoned(each)) {
            Files.delete(each);
          }
        }
      }
    }
  }

  private static void removeFrom(Path folder, int depth, TemporaryNames names) throws IOException {
    if (Files.isDirectory(folder)) {
      Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), depth, new Removal(names));
    }
  }

  private static final class Removal extends SimpleFileVisitor<Path> {
    private final TemporaryNames names;

    Removal(TemporaryNames names) {
      this.names = names;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      return removed(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      removed(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException gone) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
      return FileVisitResult.CONTINUE;
    }

    private boolean removed(Path path) throws IOException {
      if (!names.isAbandoned(path)) {
        return false;
      }
      FolderRemoval.of(path);
      return true;
    }
  }
}
