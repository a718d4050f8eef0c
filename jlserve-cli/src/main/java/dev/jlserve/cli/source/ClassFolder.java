package dev.jlserve.cli.source;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.store.file.FolderWalk;
import dev.jlserve.store.file.Sha256;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A folder of classes and resources that Maven compiled. */
public record ClassFolder(Path path) {

  /**
   * Its files by their path in a jar; none if it is not there.
   *
   * @throws CliException if it cannot be read
   */
  public SortedMap<String, Path> files() {
    SortedMap<String, Path> files = new TreeMap<>();
    if (Files.isDirectory(path)) {
      try {
        for (Path file : FolderWalk.files(path)) {
          files.put(path.relativize(file).toString().replace('\\', '/'), file);
        }
      } catch (IOException e) {
        throw new CliException(path + " cannot be read: " + e.getMessage(), ExitCode.FAULT);
      }
    }
    return files;
  }

  /**
   * Stands for its files.
   *
   * @throws IOException if one cannot be read
   */
  String hash() throws IOException {
    Sha256 hash = new Sha256();
    for (Map.Entry<String, Path> file : files().entrySet()) {
      hash.add(file.getKey()).add(Sha256.of(file.getValue()));
    }
    return hash.hex();
  }
}
