package dev.jlserve.cli.image;

import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.ShellCommand;
import dev.jlserve.cli.output.OutputFile;
import dev.jlserve.store.file.AtomicFile;
import dev.jlserve.store.file.FileFault;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * The archive that an image is written to. It is replaced when the new one is complete; a pipe then
 * gets it.
 *
 * @param path as the user named it
 * @param file what it names
 * @param part a temporary name: beside the file, or for a pipe in the cache folder
 */
record ArchiveFile(Path path, OutputFile file, Path part) {

  /**
   * Takes the place for the archive, before the long work begins.
   *
   * @param cache held by this command
   * @throws CliException if it cannot be written
   */
  static ArchiveFile at(Path path, CacheFolder cache) {
    Path folder = path.toAbsolutePath().getParent();
    if (Files.isDirectory(path) || folder == null) {
      throw new CliException(
          path + " is a directory. Name a file: -o " + path + "/image.tar", ExitCode.FAULT);
    }
    if (!Files.isDirectory(folder)) {
      throw new CliException(
          "The folder of " + path + " does not exist. Make it, then try again:",
          List.of(ShellCommand.of("mkdir", "-p", folder.toString())));
    }
    OutputFile file = OutputFile.named(path);
    Path part = part(file, cache);
    try {
      Files.createFile(part);
    } catch (IOException e) {
      throw new CliException(
          path
              + " cannot be written: "
              + reason(e)
              + ". Name another file with -o, or change the folder's permissions.",
          ExitCode.FAULT);
    }
    return new ArchiveFile(path, file, part);
  }

  /** A signal removes it. What SIGKILL leaves, the next image or build removes. */
  private static Path part(OutputFile file, CacheFolder cache) {
    if (file.isReplaced()) {
      return file.part();
    }
    Path part = cache.temporaryNames().unused("image");
    part.toFile().deleteOnExit();
    return part;
  }

  private static String reason(IOException e) {
    return e instanceof NoSuchFileException ? "no such folder" : FileFault.reason(e);
  }

  /**
   * Writes it.
   *
   * @param writer writes to the path that it is given
   * @return what the writer returns
   * @throws CliException if it cannot be written; an archive that was there is as it was
   */
  <T> T write(Function<Path, T> writer) {
    try {
      T result = writer.apply(part);
      deliver();
      return result;
    } catch (IOException e) {
      throw new CliException(
          file.isPipe()
              ? "The reader of " + path + " has gone before it had the whole archive."
              : path + " cannot be written: " + reason(e) + ". Make room, then try again.",
          ExitCode.FAULT);
    } finally {
      discard();
    }
  }

  private void deliver() throws IOException {
    if (file.isReplaced()) {
      AtomicFile.force(part);
      file.complete(part);
    } else {
      try (OutputStream out = Files.newOutputStream(file.path())) {
        Files.copy(part, out);
      }
    }
  }

  /** Gives the place up. */
  void discard() {
    part.toFile().delete();
  }
}
