package dev.jlserve.cli.source;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the source of the app that Maven compiled: a file in the folder of its package. */
final class CompiledSource {

  private CompiledSource() {}

  /**
   * The file, from where the user stands if it is below that.
   *
   * @throws CliException if there is none
   */
  static Path of(MavenBuild build) {
    String name = build.appName();
    String packageName = name.substring(0, Math.max(0, name.lastIndexOf('.')));
    List<Path> candidates =
        build.roots().stream()
            .flatMap(root -> PackageRoot.folder(root, packageName).stream())
            .flatMap(folder -> javaFiles(folder).stream())
            .filter(AppClasses::mayBeIn)
            .toList();
    return candidates.stream()
        .filter(file -> candidates.size() == 1 || holds(file, packageName, name))
        .findFirst()
        .map(CompiledSource::asSeen)
        .orElseThrow(
            () ->
                new CliException(
                    "The source of the app " + name + " is in none of " + build.roots() + ".",
                    ExitCode.FAULT));
  }

  private static List<Path> javaFiles(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean holds(Path file, String packageName, String name) {
    return AppClasses.in(SourceParser.parse(List.of(file)).get(0), packageName).stream()
        .anyMatch(found -> found.binaryName().replace('$', '_').equals(name));
  }

  private static Path asSeen(Path file) {
    Path here = Path.of("").toAbsolutePath();
    return file.startsWith(here) ? here.relativize(file) : file;
  }
}
