package dev.jlserve.cli.resolve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Deletes files of local repositories that do not fit a lock, so that they are fetched anew.
 *
 * @param verification what fits the lock
 * @param folders the local repositories
 */
record MismatchDeletion(LockVerification verification, List<Path> folders) {

  /**
   * Deletes an artifact's file, in each repository that has another one than the lock.
   *
   * @param artifact the artifact as the lock names it
   * @param path its path in a repository
   * @return what was deleted
   */
  List<Path> of(String artifact, String path) {
    return folders.stream()
        .map(folder -> folder.resolve(path))
        .filter(file -> isDeleted(artifact, file))
        .toList();
  }

  private boolean isDeleted(String artifact, Path file) {
    try {
      boolean mismatch = Files.exists(file) && !verification.fits(artifact, file);
      if (mismatch) {
        Files.delete(file);
      }
      return mismatch;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
