package dev.jlserve.cli.cache;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * Looks whether files are there. One that may not be looked at is not taken for one that is not.
 */
public final class FilePresence {

  private FilePresence() {}

  /**
   * Whether something is there, be it a file or a folder.
   *
   * @throws CliException if this user may not know
   */
  public static boolean exists(Path path) {
    return attributes(path).isPresent();
  }

  /**
   * Whether a folder is there.
   *
   * @throws CliException if this user may not know
   */
  public static boolean isFolder(Path path) {
    return attributes(path).filter(BasicFileAttributes::isDirectory).isPresent();
  }

  private static Optional<BasicFileAttributes> attributes(Path path) {
    try {
      return Optional.of(Files.readAttributes(path, BasicFileAttributes.class));
    } catch (AccessDeniedException e) {
      throw denied(path);
    } catch (IOException absent) {
      return Optional.empty();
    }
  }

  /** What to say of a file that this user may not read. */
  public static CliException denied(Path path) {
    return new CliException(
        path
            + " cannot be read: permission denied. Another user may have made it under a umask such"
            + " as 077. Let its owner give read permission (chmod -R a+rX), or run as that user.",
        ExitCode.FAULT);
  }
}
