package dev.jlserve.cli.process;

import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.store.file.FolderRemoval;
import dev.jlserve.store.file.TemporaryNames;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The temporary folder of one app's process: inside the cache folder, or where that is read-only a
 * fresh folder of the system's. Libraries unpack their native code there.
 *
 * @param path the folder; it exists
 * @param inCache whether it lies in the cache folder
 */
record ScratchFolder(Path path, boolean inCache) implements AutoCloseable {

  private static final String ERROR_FILE = "hs_err_pid%p.log";

  /**
   * Makes one.
   *
   * @throws CliException if the system's temporary folder is not writable either
   */
  static ScratchFolder create(Path cache) {
    TemporaryNames names = new CacheFolder(cache, cache).temporaryNames();
    try {
      names.hold();
      return new ScratchFolder(Files.createDirectory(names.unused("app")), true);
    } catch (IOException readOnly) {
      return new ScratchFolder(ofSystem(cache), false);
    }
  }

  /** Where a JVM that crashes writes its report: beside the folder, which goes with the process. */
  String errorFile() {
    return (inCache ? "tmp" : path.resolveSibling("")) + "/" + ERROR_FILE;
  }

  /** The folder in which libraries unpack into folders of their own. */
  Path unpacked(Path cache) {
    return inCache ? cache : path;
  }

  /** That report of a process, if it is there. The app's own options may have it elsewhere. */
  Optional<Path> crashReport(Path cache, long pid) {
    String name = errorFile().replace("%p", Long.toString(pid));
    return Optional.of(cache.resolve(name).toAbsolutePath()).filter(Files::exists);
  }

  private static Path ofSystem(Path cache) {
    try {
      return Files.createTempDirectory("jlserve-");
    } catch (IOException readOnly) {
      throw new CliException(
          "The app's process needs a temporary folder, and neither "
              + cache
              + " nor "
              + System.getProperty("java.io.tmpdir")
              + " can be written to. In a container with a read-only root, mount one at /tmp:"
              + " --tmpfs /tmp:exec.",
          ExitCode.FAULT);
    }
  }

  /** Removes it with what is in it; what another process still holds stays. */
  @Override
  public void close() {
    try {
      FolderRemoval.of(path);
    } catch (IOException left) {
      // A leftover in a folder for leftovers is not worth a word to the user.
    }
  }
}
