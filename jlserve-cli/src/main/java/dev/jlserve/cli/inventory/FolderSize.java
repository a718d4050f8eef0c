package dev.jlserve.cli.inventory;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Predicate;

/** Adds up the sizes of files; links count nothing, and what vanishes meanwhile neither. */
final class FolderSize extends SimpleFileVisitor<Path> {

  private final Predicate<Path> counted;
  private long bytes;

  private FolderSize(Predicate<Path> counted) {
    this.counted = counted;
  }

  /** All files below a folder. */
  static long of(Path folder) throws IOException {
    return of(folder, file -> true);
  }

  /** Some of the files below a folder; 0 where there is none. */
  static long of(Path folder, Predicate<Path> counted) throws IOException {
    FolderSize size = new FolderSize(counted);
    if (Files.exists(folder)) {
      Files.walkFileTree(folder, size);
    }
    return size.bytes;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (attributes.isRegularFile() && counted.test(file)) {
      bytes += attributes.size();
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException gone) {
    return FileVisitResult.CONTINUE;
  }
}
