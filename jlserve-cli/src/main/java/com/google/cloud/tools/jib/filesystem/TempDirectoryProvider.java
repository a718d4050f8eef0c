package com.google.cloud.tools.jib.filesystem;

import dev.jlserve.store.file.FolderRemoval;
import dev.jlserve.store.file.TemporaryNames;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes the temporary folders of Jib, into which it unpacks whole base images. Jib's class of this
 * name makes them in the system's temporary folder, under bare numbers, and leaves them there when
 * a signal ends the process. These have names that tell whose they are.
 */
public class TempDirectoryProvider implements Closeable {

  /** A system property: the folder that they are made in. */
  public static final String PARENT = "jlserve.image-folder";

  private static final String STEM = "jib";

  /** A thread that fills a folder may make it anew in between. */
  private static final int TRIES = 100;

  private static final Set<Path> LEFT = ConcurrentHashMap.newKeySet();

  private final Set<Path> directories = ConcurrentHashMap.newKeySet();

  /**
   * Makes a folder, which is there until the provider is closed.
   *
   * @throws IOException if it cannot be made
   */
  public Path newDirectory() throws IOException {
    return newDirectory(Path.of(System.getProperty(PARENT)));
  }

  /**
   * Makes a folder in another one, which is there until the provider is closed.
   *
   * @throws IOException if it cannot be made
   */
  public Path newDirectory(Path parent) throws IOException {
    Path folder = TemporaryNames.beside(parent.resolve(STEM));
    directories.add(folder);
    LEFT.add(folder);
    return Files.createDirectories(folder);
  }

  /**
   * Moves the folders of all providers away, and puts files in their place: who fills one fails.
   */
  public static void blockAll() {
    for (Path folder : Set.copyOf(LEFT)) {
      try {
        block(folder);
      } catch (IOException e) {
        // It is gone, or the disk is full: it is removed as it is.
      }
    }
  }

  private static void block(Path folder) throws IOException {
    for (int i = 0; i < TRIES; i++) {
      Path moved = TemporaryNames.beside(folder.resolveSibling(STEM));
      LEFT.add(moved);
      Files.move(folder, moved);
      try {
        Files.createFile(folder);
        return;
      } catch (FileAlreadyExistsException madeAnew) {
        // The next try moves that one.
      }
    }
  }

  /** Removes the folders of all providers. No thread may fill them any more. */
  public static void removeAll() {
    remove(LEFT);
  }

  private static void remove(Set<Path> folders) {
    for (Path folder : folders) {
      try {
        FolderRemoval.of(folder);
      } catch (IOException left) {
        // The next image removes it.
      }
    }
  }

  @Override
  public void close() {
    remove(directories);
    LEFT.removeIf(folder -> !Files.exists(folder));
    directories.clear();
  }
}
