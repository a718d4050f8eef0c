package dev.jlserve.cli.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The text that an app consists of, as far as it is known without a compiler.
 *
 * @param file the app's file, as the user named it
 * @param root the folder in which packages begin
 * @param text the file's content
 * @param packageName the file's package, or empty
 * @param files the file itself, then every other file that it may refer to, transitively
 * @param project the Maven project of which the file is a source, if it is
 * @param hash SHA-256 over their paths below the root and their content, and the project's poms and
 *     resources, 64 hexadecimal digits
 */
public record Sources(
    Path file,
    Path root,
    String text,
    String packageName,
    List<Path> files,
    Optional<MavenProject> project,
    String hash) {

  /** Copies the list. */
  public Sources {
    files = List.copyOf(files);
  }

  /** All files whose change may change the app. */
  public List<Path> watched() {
    return Stream.concat(files.stream(), project.stream().flatMap(each -> each.files().stream()))
        .toList();
  }
}
