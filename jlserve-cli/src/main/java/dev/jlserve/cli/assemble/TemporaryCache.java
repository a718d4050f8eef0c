package dev.jlserve.cli.assemble;

import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.cache.NestedJars;
import dev.jlserve.cli.cache.RuntimeJars;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.store.file.FolderRemoval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * A cache folder for one check: javac needs jlserve's own jars as files. A signal removes it too.
 *
 * @param folder the folder
 * @param runtime those jars
 */
record TemporaryCache(CacheFolder folder, RuntimeJars runtime) implements AutoCloseable {

  private static final Set<Path> LIVE = ConcurrentHashMap.newKeySet();

  /** Who makes or removes one holds it. The end of the JVM does not give it back. */
  private static final Semaphore TURN = new Semaphore(1);

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(TemporaryCache::removeAll, "remove-checks"));
  }

  /**
   * Makes one.
   *
   * @param parent the system's folder for such
   * @throws CliException if it cannot be made, or has no room for the jars
   */
  static TemporaryCache create(Path parent, NestedJars nested) {
    TURN.acquireUninterruptibly();
    try {
      Path path = Files.createTempDirectory(parent, "jlserve-check-");
      LIVE.add(path);
      CacheFolder folder = new CacheFolder(path, path);
      return new TemporaryCache(folder, nested.unpackedIn(folder));
    } catch (IOException e) {
      throw new CliException(
          "javac needs jlserve's own jars as files, and the temporary folder "
              + parent
              + " cannot be written to. Name a folder that can:",
          CacheFolder.naming());
    } finally {
      TURN.release();
    }
  }

  private static void removeAll() {
    TURN.acquireUninterruptibly();
    LIVE.forEach(TemporaryCache::remove);
  }

  private static void remove(Path path) {
    try {
      FolderRemoval.of(path);
      LIVE.remove(path);
    } catch (IOException left) {
      // A leftover in a folder for leftovers is not worth a word to the user.
    }
  }

  /** Does not return once the JVM has begun to end: there is nothing to tell then. */
  @Override
  public void close() {
    TURN.acquireUninterruptibly();
    remove(folder.root());
    TURN.release();
  }
}
