package dev.jlserve.cli.source;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** Lists the files of source roots that Maven hands to javac, as far as one app needs them. */
public final class RootFiles {

  private static final String MODULE_INFO = "module-info.java";

  private RootFiles() {}

  /** All Java files but those of other apps: javac compiles one app at a time. */
  static List<Path> withoutApps(List<Path> roots) {
    return withoutApps(roots, path -> true);
  }

  /**
   * Those of them that a project takes.
   *
   * @param taken asked for a file's path below its root
   */
  public static List<Path> withoutApps(List<Path> roots, Predicate<Path> taken) {
    return roots.stream()
        .filter(Files::isDirectory)
        .flatMap(
            root ->
                SourceFiles.ofSourceRoot(root).found().stream()
                    .filter(file -> taken.test(root.relativize(file))))
        .filter(file -> !file.endsWith(MODULE_INFO))
        .filter(file -> !namesAnApp(file))
        .toList();
  }

  private static boolean namesAnApp(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).contains(AppClasses.ANNOTATION);
    } catch (IOException e) {
      throw new CliException("File cannot be read: " + file, ExitCode.FAULT);
    }
  }
}
