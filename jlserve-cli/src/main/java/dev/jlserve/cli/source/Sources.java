package dev.jlserve.cli.source;

import java.nio.file.Path;
import java.util.List;

/**
 * The text that an app consists of, as far as it is known without a compiler.
 *
 * @param file the app's file, as the user named it
 * @param root the folder in which packages begin
 * @param text the file's content
 * @param packageName the file's package, or empty
 * @param files the file itself, then every other file that it may refer to, transitively
 * @param hash SHA-256 over their paths below the root and their content, 64 hexadecimal digits
 */
public record Sources(
    Path file, Path root, String text, String packageName, List<Path> files, String hash) {

  /** Copies the list. */
  public Sources {
    files = List.copyOf(files);
  }
}
