package dev.jlserve.cli.source;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The Java files in a folder and those below it. Symbolic links are followed, and each file counts
 * once: Kubernetes mounts a ConfigMap as links into {@code ..data}, itself a link to a folder
 * beside it. Folders whose name begins with a dot are passed over, and so is what tools write at a
 * project's top, since that may be copies of sources.
 */
final class SourceFiles extends SimpleFileVisitor<Path> {

  private static final Set<String> OUTPUTS = Set.of("target", "build", "out", "node_modules");

  /** Where a project has its tests, which may hold apps of their own. */
  private static final Path TESTS = Path.of("src/test");

  /** A folder with one of these is the top of a project. */
  private static final List<String> BUILD_FILES =
      List.of("pom.xml", "build.gradle", "build.gradle.kts", "package.json");

  private final Path top;
  private final boolean hasOutputs;
  private final SortedMap<Path, Path> byRealPath = new TreeMap<>();
  private @Nullable Path denied;

  private SourceFiles(Path top, boolean hasOutputs) {
    this.top = top;
    this.hasOutputs = hasOutputs;
  }

  /**
   * Those of a folder that may be the top of a project.
   *
   * @throws CliException if it cannot be read
   */
  static SourceFiles ofFolder(Path folder) {
    return walked(new SourceFiles(folder, true));
  }

  /**
   * Those of a folder in which packages begin, and nothing else.
   *
   * @throws CliException if it cannot be read
   */
  static SourceFiles ofSourceRoot(Path folder) {
    return walked(new SourceFiles(folder, false));
  }

  private static SourceFiles walked(SourceFiles files) {
    try {
      EnumSet<FileVisitOption> links = EnumSet.of(FileVisitOption.FOLLOW_LINKS);
      Files.walkFileTree(files.top, links, Integer.MAX_VALUE, files);
    } catch (IOException e) {
      throw new CliException("Folder cannot be read: " + files.top, ExitCode.FAULT);
    }
    return files;
  }

  /** The files, sorted. */
  List<Path> found() {
    return byRealPath.values().stream().sorted().toList();
  }

  /** A file or folder that this user may not read. */
  Optional<Path> denied() {
    return Optional.ofNullable(denied);
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    return !folder.equals(top) && isSkipped(folder)
        ? FileVisitResult.SKIP_SUBTREE
        : FileVisitResult.CONTINUE;
  }

  private boolean isSkipped(Path folder) {
    String name = folder.getFileName().toString();
    return name.startsWith(".")
        || (hasOutputs && OUTPUTS.contains(name) && isProject(folder.resolveSibling("")))
        || (hasOutputs
            && folder.endsWith(TESTS)
            && hasBuildFile(folder.resolve("../..").normalize()));
  }

  private boolean isProject(Path folder) {
    return folder.equals(top.resolve("")) || hasBuildFile(folder);
  }

  private static boolean hasBuildFile(Path folder) {
    return BUILD_FILES.stream().anyMatch(name -> Files.exists(folder.resolve(name)));
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    if (attributes.isRegularFile() && file.toString().endsWith(".java")) {
      byRealPath.merge(
          file.toRealPath(), file, (one, other) -> one.compareTo(other) < 0 ? one : other);
    }
    return FileVisitResult.CONTINUE;
  }

  /** A link in a circle is one as well. */
  @Override
  public FileVisitResult visitFileFailed(Path file, IOException reason) {
    if (reason instanceof AccessDeniedException && denied == null) {
      denied = file;
    }
    return FileVisitResult.CONTINUE;
  }
}
