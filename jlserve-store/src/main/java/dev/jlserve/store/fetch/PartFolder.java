package dev.jlserve.store.fetch;

import dev.jlserve.store.file.AtomicFile;
import dev.jlserve.store.file.FolderRemoval;
import dev.jlserve.store.layout.WeightFolder;
import dev.jlserve.store.layout.WeightManifest;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A folder being filled, {@code <hash>.<uuid>.part}, which no other process uses. Its rename to the
 * final name either is the first, or finds that of another process, which is as good.
 */
final class PartFolder implements AutoCloseable {

  /** How the names of folders and files on their way end. */
  static final String SUFFIX = ".part";

  private final WeightFolder target;
  private final Path part;

  private PartFolder(WeightFolder target, Path part) {
    this.target = target;
    this.part = part;
  }

  /** Makes an empty one. Those that killed processes left are removed: call it with the lock. */
  static PartFolder create(WeightFolder target) throws IOException {
    removeAbandoned(target);
    Path part = unusedName(target);
    Files.createDirectories(part.resolve("files"));
    return new PartFolder(target, part);
  }

  /** One that an app has filled. */
  static PartFolder filled(WeightFolder target, Path folder) {
    return new PartFolder(target, folder);
  }

  /** Removes those that killed processes left: call it with the lock. */
  static void removeAbandoned(WeightFolder target) throws IOException {
    for (PartFolder left : abandoned(target)) {
      left.close();
    }
  }

  /**
   * Takes a file that had come whole out of a folder that a killed process left, so that it counts
   * as one on its way: call it with the lock.
   */
  static void rescue(WeightFolder target, String name) throws IOException {
    for (PartFolder left : abandoned(target)) {
      Path file = left.files().resolve(name);
      if (Files.isRegularFile(file)) {
        Files.move(file, unusedName(target), StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  private static List<PartFolder> abandoned(WeightFolder target) throws IOException {
    List<PartFolder> found = new ArrayList<>();
    if (Files.isDirectory(target.all())) {
      String left = target.hash() + ".*" + SUFFIX;
      try (DirectoryStream<Path> all = Files.newDirectoryStream(target.all(), left)) {
        for (Path path : all) {
          if (Files.isDirectory(path)) {
            found.add(new PartFolder(target, path));
          }
        }
      }
    }
    return found;
  }

  private static Path unusedName(WeightFolder target) {
    return target.all().resolve(target.hash() + "." + UUID.randomUUID() + SUFFIX);
  }

  /** Where the files go. */
  Path files() {
    return part.resolve("files");
  }

  /** Writes the manifest and gives the folder its final name. */
  void publish(WeightManifest manifest) throws IOException {
    Path file = part.resolve(target.manifestFile().getFileName());
    Files.writeString(file, manifest.text());
    AtomicFile.force(file);
    if (!rename() && target.find().isEmpty()) {
      // What stands there is damaged: it was whole when it got its name.
      try (PartFolder damaged = new PartFolder(target, unusedName(target))) {
        Files.move(target.folder(), damaged.part, StandardCopyOption.ATOMIC_MOVE);
      }
      if (!rename() && target.find().isEmpty()) {
        throw new IOException(target.folder() + " cannot be replaced");
      }
    }
  }

  private boolean rename() throws IOException {
    try {
      Files.move(part, target.folder(), StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (AtomicMoveNotSupportedException e) {
      throw e;
    } catch (IOException e) {
      if (Files.isDirectory(target.folder())) {
        return false;
      }
      throw e;
    }
  }

  /** Deletes what has not got its final name. */
  @Override
  public void close() throws IOException {
    FolderRemoval.of(part);
  }
}
