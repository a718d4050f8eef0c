package dev.jlserve.cli.dev;

import dev.jlserve.cli.source.FolderListing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Notices Java files that are new, or gone, where an app's sources are looked for. What else
 * happens there is no save. A look costs little: folders are listed when their time has changed,
 * and those that do not exist when that of the nearest one above them has.
 */
final class ListingWatch {

  private final Map<Path, FolderListing> listings = new HashMap<>();
  private final Map<Path, Stamp> stamps = new HashMap<>();
  private boolean settled;

  /** Compares with these from now on, and with nothing else. */
  void follow(Collection<FolderListing> read) {
    listings.clear();
    add(read);
  }

  /** Compares with these as well. */
  void add(Collection<FolderListing> read) {
    read.forEach(each -> listings.put(each.folder(), each));
    settled = false;
  }

  /** Whether anything changed since the last look. */
  boolean changed() {
    if (settled && stamps.entrySet().stream().allMatch(ListingWatch::isSame)) {
      return false;
    }
    stamps.clear();
    listings.keySet().forEach(each -> stamps.computeIfAbsent(nearest(each), Stamp::of));
    settled = stamps.values().stream().allMatch(Stamp::isSettled);
    boolean changed = false;
    for (Map.Entry<Path, FolderListing> entry : listings.entrySet()) {
      FolderListing now = entry.getValue().again();
      changed |= !now.equals(entry.getValue());
      entry.setValue(now);
    }
    return changed;
  }

  private static boolean isSame(Map.Entry<Path, Stamp> entry) {
    return entry.getValue().equals(Stamp.of(entry.getKey()));
  }

  private static Path nearest(Path folder) {
    Path nearest = folder.toAbsolutePath().normalize();
    while (nearest.getParent() != null && !Files.isDirectory(nearest)) {
      nearest = nearest.getParent();
    }
    return nearest;
  }
}
