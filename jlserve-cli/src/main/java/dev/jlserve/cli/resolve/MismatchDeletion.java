package dev.jlserve.cli.resolve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.aether.artifact.Artifact;

/**
 * Deletes files of local repositories that do not fit a lock, so that they are fetched anew.
 *
 * @param verification what fits the lock
 * @param folders the local repositories
 * @param offline whether nothing can be fetched
 */
record MismatchDeletion(LockVerification verification, List<Path> folders, boolean offline) {

  /** What Maven writes beside files: a line for each, with the repository that it came from. */
  private static final String ORIGINS = "_remote.repositories";

  private static final String INSTALLED = ">=";

  /**
   * Deletes an artifact's file, in each repository that has another one than the lock. A lock with
   * the hash of a broken file says nothing of the others, so this file alone is deleted then. What
   * could not be had again stays.
   *
   * @param artifact the artifact as the lock names it
   * @param path its path in a repository
   * @return what was deleted
   */
  List<Path> of(Artifact artifact, String path) {
    List<Path> files =
        folders.stream().map(folder -> folder.resolve(path)).filter(Files::isRegularFile).toList();
    List<Path> fitting =
        files.stream().filter(file -> verification.fits(artifact.toString(), file)).toList();
    List<Path> broken =
        fitting.stream()
            .filter(file -> new ArtifactFile(artifact.getExtension(), file).isBroken())
            .toList();
    if (!broken.isEmpty() || (offline && fitting.isEmpty())) {
      return delete(broken);
    }
    return delete(
        files.stream().filter(file -> !fitting.contains(file) && !isInstalled(file)).toList());
  }

  /** Whether the user has put a file there, and no repository. */
  private static boolean isInstalled(Path file) {
    Path origins = file.resolveSibling(ORIGINS);
    try {
      return Files.exists(origins)
          && Files.readAllLines(origins).contains(file.getFileName() + INSTALLED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> delete(List<Path> files) {
    try {
      for (Path file : files) {
        Files.delete(file);
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
