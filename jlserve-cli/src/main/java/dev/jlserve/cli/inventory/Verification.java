package dev.jlserve.cli.inventory;

import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.cache.NestedIndex;
import dev.jlserve.cli.cache.NestedJars;
import dev.jlserve.cli.console.Damage;
import dev.jlserve.cli.console.Verified;
import dev.jlserve.cli.record.BuildRecords;
import dev.jlserve.cli.record.RecordedBuild;
import dev.jlserve.cli.record.RecordedWeights;
import dev.jlserve.store.file.FolderWalk;
import dev.jlserve.store.file.Sha256;
import dev.jlserve.store.layout.WeightManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Hashes every file of which a record, a lock, a manifest or jlserve's own jar says what it must
 * be.
 */
final class Verification {

  private static final String RECORD = "build.json";

  private final CacheFolder cache;
  private final Map<Path, String> expected = new TreeMap<>();
  private final List<Damage> damages = new ArrayList<>();

  Verification(CacheFolder cache) {
    this.cache = cache;
  }

  /**
   * Reads all files.
   *
   * @param own lists jlserve's own jars of this version
   */
  Verified run(NestedIndex own) throws IOException {
    expectRecorded();
    expectWeights();
    expectOwn(own);
    long bytes = 0;
    for (Map.Entry<Path, String> file : expected.entrySet()) {
      bytes += check(file.getKey(), file.getValue());
    }
    return new Verified(expected.size(), bytes, damages);
  }

  private void expectRecorded() throws IOException {
    for (RecordedBuild build : new BuildRecords(cache).all()) {
      build.record().lock().artifacts().forEach(this::expectLocked);
      Stream.of(build.record().jars(), build.record().processors())
          .flatMap(List::stream)
          .forEach(jar -> expected.put(cache.resolve(jar.path()), jar.sha256()));
      for (RecordedWeights weights : build.record().weights()) {
        Path manifest = cache.resolve(weights.manifest());
        if (!Files.exists(manifest)) {
          damaged(manifest, "is missing; " + build.record().app() + " was built with it");
        }
      }
    }
    if (Files.isDirectory(cache.apps())) {
      for (Path file : FolderWalk.all(cache.apps())) {
        if (file.endsWith(RECORD) && !BuildRecords.isReadable(file)) {
          damaged(file, "is no record of a build that this jlserve reads");
        }
      }
    }
  }

  /** A pom that lost to another version may never have been stored. */
  private void expectLocked(String artifact, String sha256) {
    Path file = Artifacts.file(cache.maven(), artifact);
    if (Files.exists(file)) {
      expected.putIfAbsent(file, sha256);
    }
  }

  private void expectWeights() throws IOException {
    for (StoredWeights weights : StoredWeights.in(cache)) {
      if (weights.listed().isEmpty()) {
        damaged(weights.manifest(), "is missing or no manifest that this jlserve reads");
        continue;
      }
      WeightManifest manifest = weights.listed().get();
      Path files = manifest.folder(cache.root(), weights.manifest());
      manifest.files().forEach(file -> expected.put(files.resolve(file.path()), file.sha256()));
    }
  }

  private void expectOwn(NestedIndex own) {
    Path folder = cache.runtime().resolve(new NestedJars(own).hash());
    if (!Files.isDirectory(folder)) {
      return;
    }
    for (NestedIndex.Nested jar : own.files()) {
      Path file = folder.resolve(jar.path().substring(jar.path().indexOf('/') + 1));
      if (Files.exists(file)) {
        expected.put(file, jar.sha256());
      }
    }
  }

  private long check(Path file, String sha256) {
    try {
      if (!Files.isRegularFile(file)) {
        damaged(file, "is missing");
        return 0;
      }
      String found = Sha256.of(file);
      if (!found.equals(sha256)) {
        damaged(file, "has SHA-256 " + found + ", expected " + sha256);
      }
      return Files.size(file);
    } catch (IOException e) {
      damaged(file, "cannot be read (" + e.getMessage() + ")");
      return 0;
    }
  }

  private void damaged(Path file, String found) {
    damages.add(new Damage(cache.relative(file), found));
  }
}
