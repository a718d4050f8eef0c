package dev.jlserve.cli.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.codehaus.plexus.util.DirectoryScanner;

/**
 * A folder of resources, as a pom describes it.
 *
 * @param folder the folder, which need not exist
 * @param target where its files go in the jar; empty for the root
 * @param includes patterns of what is taken; none for all
 * @param excludes patterns of what is not
 * @param filtered whether Maven would put properties into them
 */
public record ResourceFolder(
    Path folder, String target, List<String> includes, List<String> excludes, boolean filtered) {

  /** Copies the lists. */
  public ResourceFolder {
    includes = List.copyOf(includes);
    excludes = List.copyOf(excludes);
  }

  /** The files by their path in a jar; patterns are Maven's. */
  public Map<String, Path> files() {
    Map<String, Path> files = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      for (String name : scanned().getIncludedFiles()) {
        files.put(prefix() + name.replace('\\', '/'), folder.resolve(name));
      }
    }
    return files;
  }

  /** The folder, and those in it that are taken. */
  List<Path> folders() {
    List<Path> folders = new ArrayList<>(List.of(folder));
    if (Files.isDirectory(folder)) {
      for (String name : scanned().getIncludedDirectories()) {
        folders.add(folder.resolve(name));
      }
    }
    return folders;
  }

  private DirectoryScanner scanned() {
    DirectoryScanner scanner = new DirectoryScanner();
    scanner.setBasedir(folder.toFile());
    if (!includes.isEmpty()) {
      scanner.setIncludes(includes.toArray(String[]::new));
    }
    scanner.setExcludes(excludes.toArray(String[]::new));
    scanner.addDefaultExcludes();
    scanner.scan();
    return scanner;
  }

  private String prefix() {
    return target.isEmpty() || target.endsWith("/") ? target : target + "/";
  }
}
