package dev.jlserve.cli.source;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Lists the files of source roots that Maven hands to javac, as far as one app needs them. */
public final class RootFiles {

  private static final String MODULE_INFO = "module-info.java";

  private RootFiles() {}

  /** All Java files but those of other apps: javac compiles one app at a time. */
  public static List<Path> withoutApps(List<Path> roots) {
    return roots.stream()
        .filter(Files::isDirectory)
        .flatMap(root -> SourceFiles.ofSourceRoot(root).found().stream())
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
