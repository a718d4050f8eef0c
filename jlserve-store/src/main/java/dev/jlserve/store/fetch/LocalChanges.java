package dev.jlserve.store.fetch;

import dev.jlserve.WeightsException;
import dev.jlserve.spi.weights.WeightFiles;
import dev.jlserve.store.file.Sha256;
import dev.jlserve.store.layout.WeightManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Says how an app's own files differ from what a build copied of them. A file of the same size and
 * time as its copy counts as the same.
 *
 * @param files the originals
 * @param hashes whether to read them whole
 */
public record LocalChanges(LocalFiles files, boolean hashes) {

  /**
   * The differences, each as a short sentence without a full stop, such as {@code models/labels.txt
   * changed}.
   *
   * @param copied what the build copied
   * @param copies the folder of the copies
   */
  public List<String> since(WeightManifest copied, Path copies) {
    try {
      return between(copied, copies, files.find());
    } catch (WeightsException e) {
      return List.of(
          Files.exists(files.path())
              ? String.valueOf(e.getMessage())
              : files.source().path() + " is gone");
    }
  }

  private List<String> between(WeightManifest copied, Path copies, WeightFiles now) {
    SortedMap<String, WeightManifest.Entry> before = new TreeMap<>();
    copied.files().forEach(file -> before.put(file.path(), file));
    List<String> changes = new ArrayList<>();
    for (String name : now.names()) {
      WeightManifest.Entry file = before.remove(name);
      if (file == null) {
        changes.add(named(name) + " is new");
      } else if (isOther(now.root().resolve(name), file, copies.resolve(name))) {
        changes.add(named(name) + " changed");
      }
    }
    before.keySet().forEach(name -> changes.add(named(name) + " is gone"));
    return changes;
  }

  private String named(String name) {
    return Files.isDirectory(files.path())
        ? files.source().path() + "/" + name
        : files.source().path();
  }

  private boolean isOther(Path file, WeightManifest.Entry copied, Path copy) {
    try {
      if (Files.size(file) != copied.size()) {
        return true;
      }
      boolean sameTime =
          Files.exists(copy)
              && Files.getLastModifiedTime(copy).equals(Files.getLastModifiedTime(file));
      return (hashes || !sameTime) && !Sha256.of(file).equals(copied.sha256());
    } catch (IOException unreadable) {
      return true;
    }
  }
}
