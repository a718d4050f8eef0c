package com.google.cloud.tools.jib.filesystem;

import dev.jlserve.store.file.FolderRemoval;
import dev.jlserve.store.file.TemporaryNames;
import java.io.Closeable;
import java.io.IOException;
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

  /** While a folder is removed, a thread that still fills it may put a file there. */
  private static final int TRIES = 3;

  private static final Set<Path> LEFT = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(LEFT), "remove-jib-folders"));
  }

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

  private static void remove(Set<Path> folders) {
    for (Path folder : folders) {
      for (int i = 0; i < TRIES && Files.exists(folder); i++) {
        try {
          FolderRemoval.of(folder);
        } catch (IOException left) {
          // The next image removes it.
        }
      }
    }
  }

  @Override
  public void close() {
    remove(directories);
    LEFT.removeAll(directories);
    directories.clear();
  }
}
