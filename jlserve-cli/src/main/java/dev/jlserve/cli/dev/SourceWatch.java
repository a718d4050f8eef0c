package dev.jlserve.cli.dev;

import dev.jlserve.cli.readiness.CompiledApp;
import dev.jlserve.cli.source.FileLinesException;
import dev.jlserve.cli.source.FolderListing;
import dev.jlserve.cli.source.ReadFiles;
import dev.jlserve.cli.source.Sources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Notices that source files were saved, by looking at their attributes now and then: that works on
 * every file system, also on those whose changes the operating system does not report. The folders
 * are looked at too, since a file that is new, renamed or gone changes its folder.
 */
final class SourceWatch {

  private final Map<Path, Stamp> seen = new HashMap<>();
  private final ListingWatch listings = new ListingWatch();

  /** Looks at a file from now on, and at nothing else. */
  void follow(Path file) {
    follow(List.of(file), List.of(), new ReadFiles());
  }

  /** Looks at what an app was made of from now on, and at nothing else. */
  void follow(CompiledApp app) {
    follow(app.watched(), app.sources().lookedIn(), app.sources().read());
  }

  /** Looks at what was read as well. */
  void add(Sources read) {
    add(withFolders(read.watched()), read.read());
    listings.add(read.lookedIn());
  }

  /** Looks also at what would mend the lines that name files. */
  void add(FileLinesException mistaken) {
    mistaken.missing().forEach(path -> seen.putIfAbsent(normal(path), Stamp.ABSENT));
    add(withFolders(mistaken.looked()), new ReadFiles());
  }

  private void follow(List<Path> files, List<FolderListing> listed, ReadFiles read) {
    Set<Path> followed = withFolders(files);
    seen.keySet().retainAll(followed);
    add(followed, read);
    listings.follow(listed);
  }

  /** New ones are taken as they are, unless they were saved since they were read. */
  private void add(Set<Path> followed, ReadFiles read) {
    followed.forEach(
        path ->
            seen.computeIfAbsent(
                path,
                added -> {
                  Stamp now = Stamp.of(added);
                  return read.isUnchanged(added) ? now : Stamp.ABSENT;
                }));
  }

  private static Set<Path> withFolders(List<Path> paths) {
    Set<Path> all = new HashSet<>();
    for (Path path : paths) {
      Path absolute = normal(path);
      all.add(absolute);
      Path folder = absolute.getParent();
      if (folder != null && !Files.isDirectory(absolute)) {
        all.add(folder);
      }
    }
    return all;
  }

  private static Path normal(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** Whether anything changed since the last look. */
  boolean changed() {
    boolean changed = listings.changed();
    for (Map.Entry<Path, Stamp> entry : seen.entrySet()) {
      Stamp now = Stamp.of(entry.getKey());
      if (!now.equals(entry.getValue())) {
        entry.setValue(now);
        changed = true;
      }
    }
    return changed;
  }
}
