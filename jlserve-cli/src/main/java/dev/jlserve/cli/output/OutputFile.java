package dev.jlserve.cli.output;

import dev.jlserve.store.file.AtomicFile;
import dev.jlserve.store.file.TemporaryNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;

/**
 * A file of the user's, which a command writes. A complete one takes the place of what was there,
 * behind symbolic links. What is no file on a disk, such as a pipe or {@code /dev/stdout}, is
 * written in place.
 *
 * @param path the file, behind links where they lead to one
 */
public record OutputFile(Path path) {

  /** What this process prints to. */
  public static final String STDOUT = "/dev/stdout";

  private static final int KIND = 0170000;
  private static final Set<Integer> PIPES = Set.of(0010000, 0140000);

  /** One by the name that the user gave. */
  public static OutputFile named(Path name) {
    try {
      return new OutputFile(name.toRealPath());
    } catch (IOException notThere) {
      return new OutputFile(name);
    }
  }

  /** Whether a name that the user gave stands for stdout. */
  public static boolean isStdout(String name) {
    return name.equals("-") || name.equals(STDOUT);
  }

  /** Whether it is there, and another one takes its place. Only such a file may be read. */
  public boolean isRegular() {
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether another one takes its place, be it there or not. */
  public boolean isReplaced() {
    return isRegular() || !Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether it is a pipe or a socket. Such a one fails only once nobody reads it any more. */
  public boolean isPipe() {
    try {
      return PIPES.contains((int) Files.getAttribute(path, "unix:mode") & KIND);
    } catch (IOException | UnsupportedOperationException noUnix) {
      return false;
    }
  }

  /**
   * Where its content is written to before {@link #complete}: to a temporary name beside it, which
   * a signal removes, or to the file itself.
   */
  public Path part() {
    if (!isReplaced()) {
      return path;
    }
    Path part = TemporaryNames.beside(path);
    // A signal ends the JVM without more ado.
    part.toFile().deleteOnExit();
    return part;
  }

  /**
   * Gives what was written its name.
   *
   * @throws IOException if the file system refuses
   */
  public void complete(Path part) throws IOException {
    if (!part.equals(path)) {
      AtomicFile.move(part, path);
    }
  }

  /**
   * Gives up what was not completed; nothing else is touched.
   *
   * @throws IOException if the file system refuses
   */
  public void discard(Path part) throws IOException {
    if (!part.equals(path)) {
      Files.deleteIfExists(part);
    }
  }

  /**
   * Writes all of it, with the folders above it that do not exist.
   *
   * @throws IOException if it cannot be written
   */
  public void write(byte[] content) throws IOException {
    if (isReplaced()) {
      AtomicFile.write(path, content);
    } else {
      Files.write(path, content);
    }
  }

  /**
   * Writes it as {@link #write} does, unless it holds this already.
   *
   * @return whether it was written
   * @throws IOException if it cannot be read or written
   */
  public boolean update(byte[] content) throws IOException {
    boolean same = isRegular() && Arrays.equals(Files.readAllBytes(path), content);
    if (!same) {
      write(content);
    }
    return !same;
  }
}
