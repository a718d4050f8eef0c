package dev.jlserve.cli.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The source roots that Maven's plugins left in {@code target/generated-sources}. Each plugin puts
 * its root somewhere below a folder of its own: the files' packages tell where.
 */
public final class GeneratedSources {

  /** What processors made from sources that are compiled here too. */
  private static final Set<String> OF_PROCESSORS = Set.of("annotations", "test-annotations");

  private GeneratedSources() {}

  /** Those of a project, sorted. */
  public static List<Path> roots(Path buildFolder) {
    Path all = buildFolder.resolve("generated-sources");
    List<Path> roots = new ArrayList<>();
    if (Files.isDirectory(all)) {
      try {
        Files.walkFileTree(all, visitor(all, roots));
      } catch (IOException e) {
        return List.of();
      }
    }
    return roots.stream().sorted().toList();
  }

  private static SimpleFileVisitor<Path> visitor(Path all, List<Path> roots) {
    return new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        boolean processors =
            all.equals(folder.getParent())
                && OF_PROCESSORS.contains(folder.getFileName().toString());
        return processors || roots.stream().anyMatch(folder::startsWith)
            ? FileVisitResult.SKIP_SUBTREE
            : FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (file.toString().endsWith(".java") && roots.stream().noneMatch(file::startsWith)) {
          PackageRoot place =
              PackageRoot.of(file, SourceText.read(file).references().packageName());
          if (place.siblings()) {
            roots.add(place.root());
          }
        }
        return FileVisitResult.CONTINUE;
      }
    };
  }
}
