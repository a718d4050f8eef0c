package dev.jlserve.cli.cache;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.store.file.Sha256;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The jars that the command line's own jar nests: {@code META-INF/jlserve/jars.txt} has a line
 * {@code <sha256> <two spaces> <path>} for each, the path counted from {@code META-INF/jlserve/}.
 */
public final class NestedIndex {

  private static final String FOLDER = "META-INF/jlserve/";
  private static final String INDEX = "jars.txt";
  private static final int HASH_LENGTH = 64;

  private final ClassLoader loader;
  private final String text;

  /**
   * A nested jar.
   *
   * @param sha256 what its content must hash to
   * @param path the part, such as {@code api/} or {@code runtime/}, and {@code
   *     group.artifact-version.jar}
   */
  public record Nested(String sha256, String path) {}

  /**
   * Reads the list.
   *
   * @param loader finds the nested files
   * @throws CliException if there is none
   */
  public NestedIndex(ClassLoader loader) {
    this.loader = loader;
    this.text = new String(read(INDEX), StandardCharsets.UTF_8);
  }

  /** The list as it is written; it changes whenever a jar does. */
  String text() {
    return text;
  }

  /** The jars, in the list's order. */
  public List<Nested> files() {
    return text.lines()
        .map(
            line -> new Nested(line.substring(0, HASH_LENGTH), line.substring(HASH_LENGTH).strip()))
        .toList();
  }

  /**
   * The content of a jar.
   *
   * @throws CliException if it is missing, or not what the list says
   */
  public byte[] bytes(Nested file) {
    byte[] bytes = read(file.path());
    if (!Sha256.of(bytes).equals(file.sha256())) {
      throw broken("damaged: " + file.path() + " has another hash");
    }
    return bytes;
  }

  private byte[] read(String path) {
    try (InputStream in = loader.getResourceAsStream(FOLDER + path)) {
      if (in == null) {
        throw broken("incomplete: " + FOLDER + path + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw broken("unreadable: " + e.getMessage());
    }
  }

  private static CliException broken(String reason) {
    return new CliException(
        "jlserve's own jar is " + reason + ". Install it again.", ExitCode.FAULT);
  }
}
