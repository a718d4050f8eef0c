package dev.jlserve.cli.inventory;

import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.record.BuildRecord;
import dev.jlserve.cli.record.Manifests;
import dev.jlserve.cli.record.RecordedBuild;
import dev.jlserve.cli.record.RecordedJar;
import dev.jlserve.cli.record.RecordedWeights;
import dev.jlserve.spi.weights.WeightSource;
import dev.jlserve.store.layout.WeightManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which apps use what: any build of an app counts, since its source may be saved again. */
final class Uses {

  private final Map<String, Set<String>> manifests = new TreeMap<>();
  private final Map<String, Set<String>> roots = new TreeMap<>();
  private final Map<String, Set<String>> artifacts = new TreeMap<>();
  private final Map<String, Set<String>> runArguments = new TreeMap<>();

  Uses(CacheFolder cache, List<RecordedBuild> builds) {
    for (RecordedBuild build : builds) {
      BuildRecord record = build.record();
      String app = record.app();
      for (RecordedWeights weights : record.weights()) {
        add(manifests, weights.manifest(), app);
        jar(weights.source()).ifPresent(jar -> add(artifacts, jar, app));
        Manifests.read(cache.resolve(weights.manifest()))
            .map(WeightManifest::root)
            .ifPresent(root -> add(roots, root, app));
      }
      Stream.of(record.jars(), record.processors())
          .flatMap(List::stream)
          .map(RecordedJar::coordinate)
          .forEach(jar -> add(artifacts, Artifacts.withoutKind(jar), app));
      record.lock().artifacts().keySet().stream()
          .map(Artifacts::withoutKind)
          .forEach(each -> add(artifacts, each, app));
      runArguments(build).forEach(text -> add(runArguments, text, app));
    }
  }

  /** The artifact that the files of a source come in. */
  private static Optional<String> jar(WeightSource source) {
    return switch (source) {
      case WeightSource.Maven maven -> Optional.of(maven.coordinate());
      case WeightSource.Url url -> Optional.empty();
      case WeightSource.Local local -> Optional.empty();
      case WeightSource.Made made -> Optional.empty();
      case WeightSource.HuggingFace hub -> Optional.empty();
    };
  }

  private static void add(Map<String, Set<String>> uses, String what, String app) {
    uses.computeIfAbsent(what, key -> new TreeSet<>()).add(app);
  }

  private static List<String> runArguments(RecordedBuild build) {
    Path code = build.folder().resolve("code");
    if (!Files.isDirectory(code)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(code)) {
      return all.map(folder -> folder.resolve("run.args"))
          .filter(Files::isRegularFile)
          .map(Uses::text)
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException vanished) {
      return "";
    }
  }

  /**
   * Returns the apps that use the weights with a manifest, given by its path in the cache folder.
   */
  List<String> ofManifest(String path) {
    return List.copyOf(manifests.getOrDefault(path, Set.of()));
  }

  /** Returns the apps that use an artifact, {@code group:artifact:version}. */
  List<String> ofArtifact(String coordinate) {
    return List.copyOf(artifacts.getOrDefault(coordinate, Set.of()));
  }

  /** Returns the apps that use a repository of the hub, given by its path in the cache folder. */
  List<String> ofHubFolder(String path) {
    return matching(roots, root -> root.startsWith(path + "/"));
  }

  /**
   * Returns the apps that use jlserve's jars in a folder, given by its path in the cache folder.
   */
  List<String> ofRuntime(String path) {
    return matching(runArguments, text -> text.contains(path + "/"));
  }

  private static List<String> matching(Map<String, Set<String>> uses, Predicate<String> key) {
    return uses.entrySet().stream()
        .filter(entry -> key.test(entry.getKey()))
        .flatMap(entry -> entry.getValue().stream())
        .distinct()
        .sorted()
        .toList();
  }
}
