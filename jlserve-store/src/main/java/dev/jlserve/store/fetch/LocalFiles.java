package dev.jlserve.store.fetch;

import dev.jlserve.WeightsException;
import dev.jlserve.spi.weights.WeightFiles;
import dev.jlserve.spi.weights.WeightSource;
import dev.jlserve.store.file.FolderWalk;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The files of an app's own, where they lie.
 *
 * @param project the folder that their path begins in
 * @param source what is meant
 */
public record LocalFiles(Path project, WeightSource.Local source) {

  /** The file or folder that the source names. */
  public Path path() {
    return project.resolve(source.path());
  }

  /**
   * The files that the source means.
   *
   * @throws WeightsException if there are none, with the path that was looked at, or if the folder
   *     cannot be read
   */
  public WeightFiles find() {
    Path path = path().toAbsolutePath().normalize();
    if (Files.isRegularFile(path) && source.files().isEmpty()) {
      return new WeightFiles(
          Objects.requireNonNull(path.getParent()), List.of(path.getFileName().toString()));
    }
    if (!Files.isDirectory(path)) {
      throw new WeightsException(
          source.describe()
              + (Files.exists(path) ? " is no folder: " : " is missing: there is no ")
              + path);
    }
    try {
      return new WeightFiles(path, selected(all(path), path));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** The same; nothing where {@link #find} throws. */
  public Optional<WeightFiles> findIfAny() {
    try {
      return Optional.of(find());
    } catch (WeightsException e) {
      return Optional.empty();
    }
  }

  /** What to throw where one of them cannot be read. */
  WeightsException unreadable(IOException e) {
    String reason =
        e instanceof FileSystemLoopException circle
            ? "the link " + circle.getFile() + " leads in a circle. Remove it"
            : e.getClass().getSimpleName() + ": " + e.getMessage();
    return new WeightsException(source.describe() + " cannot be read: " + reason, e);
  }

  private static List<String> all(Path folder) throws IOException {
    return FolderWalk.files(folder, FileVisitOption.FOLLOW_LINKS).stream()
        .map(file -> folder.relativize(file).toString().replace('\\', '/'))
        .sorted()
        .toList();
  }

  private List<String> selected(List<String> all, Path folder) {
    List<String> selected = FileSelection.of(source.describe(), source.files()).of(all);
    if (selected.isEmpty()) {
      throw new WeightsException(source.describe() + " is empty: there is no file in " + folder);
    }
    return selected;
  }
}
