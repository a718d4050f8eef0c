package dev.jlserve.cli.source;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.store.file.Sha256;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What Maven has put on an app's class path.
 *
 * @param coordinate {@code group:artifact[:classifier]:version}
 * @param path a jar, or a folder of classes
 * @param module whether it may change under this name, as other modules of the same build do and
 *     unfinished versions
 */
public record MavenArtifact(String coordinate, Path path, boolean module) {

  private static final int MOST_PARTS = 4;

  /** Its group id. */
  public String group() {
    return part(0);
  }

  /** Its artifact id. */
  public String artifact() {
    return part(1);
  }

  /** Its classifier; empty if it has none. */
  public String classifier() {
    return coordinate.split(":", -1).length == MOST_PARTS ? part(2) : "";
  }

  /** Its version. */
  public String version() {
    return coordinate.substring(coordinate.lastIndexOf(':') + 1);
  }

  private String part(int index) {
    return coordinate.split(":", -1)[index];
  }

  /** Stands for its content; that of a jar that cannot change says nothing. */
  String hash() {
    if (!module) {
      return "";
    }
    try {
      return Files.isDirectory(path) ? new ClassFolder(path).hash() : Sha256.of(path);
    } catch (IOException e) {
      throw new CliException(path + " cannot be read: " + e.getMessage(), ExitCode.FAULT);
    }
  }
}
