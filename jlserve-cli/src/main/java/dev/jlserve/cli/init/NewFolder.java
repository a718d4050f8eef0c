package dev.jlserve.cli.init;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.store.file.AtomicFile;
import dev.jlserve.store.file.FileFault;
import dev.jlserve.store.file.FolderRemoval;
import dev.jlserve.store.file.TemporaryNames;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Writes a folder that is there with all its files, or not at all. */
final class NewFolder {

  private NewFolder() {}

  /**
   * Writes it.
   *
   * @param folder its final name; an empty folder of that name is filled
   * @param files content by path in the folder, with {@code /}
   * @param scripts paths of the files that can be executed
   * @throws CliException if something is in the way, or it cannot be written
   */
  static void write(Path folder, Map<String, byte[]> files, Set<String> scripts) {
    try {
      refuseOverwriting(folder);
      Path part = TemporaryNames.beside(folder);
      try {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
          Path path = part.resolve(file.getKey());
          Files.createDirectories(path.getParent());
          Files.write(path, file.getValue());
          if (scripts.contains(file.getKey()) && !path.toFile().setExecutable(true, false)) {
            throw new IOException(path + " cannot be made executable");
          }
        }
        Files.deleteIfExists(folder);
        AtomicFile.move(part, folder);
      } finally {
        FolderRemoval.of(part);
      }
    } catch (IOException e) {
      throw new CliException(
          "Folder "
              + folder
              + " cannot be made in "
              + parent(folder)
              + ": "
              + FileFault.reason(e)
              + ".",
          ExitCode.FAULT);
    }
  }

  private static void refuseOverwriting(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw inTheWay(folder + " is there already, and is no folder");
    }
    try (Stream<Path> content = Files.list(folder)) {
      Optional<Path> first = content.sorted().findFirst();
      if (first.isPresent()) {
        throw inTheWay("Folder " + folder + " is there already, and holds " + first.get());
      }
    }
  }

  private static CliException inTheWay(String what) {
    return new CliException(
        what + "; nothing was written. Choose another name, or move that away.", ExitCode.FAULT);
  }

  private static Path parent(Path folder) {
    Path parent = folder.toAbsolutePath().normalize().getParent();
    return parent == null ? folder : parent;
  }
}
