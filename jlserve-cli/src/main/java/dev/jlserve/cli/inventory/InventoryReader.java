package dev.jlserve.cli.inventory;

import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.console.Item;
import dev.jlserve.cli.record.BuildRecords;
import dev.jlserve.cli.record.RecordedBuild;
import dev.jlserve.store.file.FolderWalk;
import dev.jlserve.store.layout.CacheLayout;
import dev.jlserve.store.layout.HubRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists what is in a cache folder. Nothing is written, and no file is read whole. */
final class InventoryReader {

  private static final String IMAGES = "images";

  /** Where the launcher has its archive, if it shares the folder that the README proposes. */
  private static final String LAUNCHER = "jlserve-cli.jsa";

  private final CacheFolder cache;
  private final List<RecordedBuild> builds;
  private final Uses uses;

  InventoryReader(CacheFolder cache) {
    this.cache = cache;
    this.builds = new BuildRecords(cache).all();
    this.uses = new Uses(cache, builds);
  }

  /** Everything, each kind by size, the largest first. */
  List<Item> read() throws IOException {
    List<Item> items = new ArrayList<>();
    items.addAll(weights());
    items.addAll(hub());
    items.addAll(requirements());
    items.addAll(runtime());
    items.addAll(images());
    items.addAll(launcher());
    items.addAll(unfinished());
    items.addAll(apps(items));
    items.sort(
        Comparator.comparing(Item::kind)
            .thenComparing(Comparator.comparingLong(Item::bytes).reversed())
            .thenComparing(Item::name));
    return items;
  }

  /** One for each class that has a record: what it keeps for itself, and all that it uses. */
  private List<Item> apps(List<Item> others) throws IOException {
    Map<String, List<RecordedBuild>> byApp =
        builds.stream()
            .collect(
                Collectors.groupingBy(
                    build -> build.record().app(), TreeMap::new, Collectors.toList()));
    List<Item> apps = new ArrayList<>();
    for (Map.Entry<String, List<RecordedBuild>> app : byApp.entrySet()) {
      Path folder = cache.app(app.getKey());
      long used =
          others.stream()
              .filter(item -> item.kind() != Item.Kind.RUNTIME)
              .filter(item -> item.usedBy().contains(app.getKey()))
              .mapToLong(Item::bytes)
              .sum();
      Optional<String> built =
          app.getValue().stream().map(each -> each.record().built()).max(String::compareTo);
      apps.add(
          new Item(
              Item.Kind.APP,
              app.getKey(),
              cache.relative(folder),
              FolderSize.of(folder) + used,
              List.of(),
              built));
    }
    return apps;
  }

  private List<Item> weights() throws IOException {
    List<Item> items = new ArrayList<>();
    for (StoredWeights each : StoredWeights.in(cache)) {
      List<String> users = uses.ofManifest(cache.relative(each.manifest()));
      if (each.isOfHub() && !users.isEmpty()) {
        // A list of names; the files count as those of their repository.
        continue;
      }
      Path folder = each.folder();
      items.add(item(Item.Kind.WEIGHTS, each.source(), folder, FolderSize.of(folder), users));
    }
    return items;
  }

  private List<Item> hub() throws IOException {
    List<Item> items = new ArrayList<>();
    for (Path folder : folders(cache.layout().hub())) {
      Optional<String> repository = HubRepository.named(folder.getFileName().toString());
      if (repository.isPresent()) {
        List<String> users = uses.ofHubFolder(cache.relative(folder));
        items.add(item(Item.Kind.HUB, "hf:" + repository.get(), folder, whole(folder), users));
      }
    }
    return items;
  }

  private List<Item> requirements() throws IOException {
    if (!Files.isDirectory(cache.maven())) {
      return List.of();
    }
    List<Item> items = new ArrayList<>();
    for (Path folder : FolderWalk.all(cache.maven())) {
      if (Artifacts.isVersion(folder)) {
        String coordinate = Artifacts.coordinate(cache.maven(), folder);
        List<String> users = uses.ofArtifact(coordinate);
        items.add(item(Item.Kind.REQUIREMENT, coordinate, folder, whole(folder), users));
      }
    }
    return items;
  }

  private List<Item> runtime() throws IOException {
    List<Item> items = new ArrayList<>();
    for (Path folder : folders(cache.runtime())) {
      String path = cache.relative(folder);
      items.add(item(Item.Kind.RUNTIME, path, folder, whole(folder), uses.ofRuntime(path)));
    }
    return items;
  }

  /** The command that makes images fetches or makes again what is deleted of them. */
  private List<Item> images() throws IOException {
    List<Item> items = new ArrayList<>();
    for (Path folder : folders(cache.root().resolve(IMAGES))) {
      String path = cache.relative(folder);
      items.add(item(Item.Kind.IMAGE, path, folder, whole(folder), List.of()));
    }
    return items;
  }

  private List<Item> launcher() throws IOException {
    Path archive = cache.root().resolve(LAUNCHER);
    return Files.isRegularFile(archive)
        ? List.of(item(Item.Kind.LAUNCHER, LAUNCHER, archive, Files.size(archive), List.of()))
        : List.of();
  }

  private List<Item> unfinished() throws IOException {
    long bytes = FolderSize.of(cache.root(), this::isUnfinished);
    return bytes == 0
        ? List.of()
        : List.of(
            item(Item.Kind.UNFINISHED, "on its way or left over", cache.root(), bytes, List.of()));
  }

  private static long whole(Path folder) throws IOException {
    return FolderSize.of(folder, file -> !isTemporary(file.getFileName()));
  }

  private boolean isUnfinished(Path file) {
    Path below = cache.root().relativize(file);
    if (below.startsWith(CacheLayout.TEMPORARY)) {
      return true;
    }
    for (Path name : below) {
      if (isTemporary(name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTemporary(Path name) {
    return name.toString().endsWith(".part") || name.toString().endsWith(HubRepository.SUFFIX);
  }

  private Item item(Item.Kind kind, String name, Path path, long bytes, List<String> users) {
    return new Item(kind, name, cache.relative(path), bytes, users, Optional.empty());
  }

  private static List<Path> folders(Path parent) throws IOException {
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (Stream<Path> inner = Files.list(parent)) {
      return inner.filter(Files::isDirectory).sorted().toList();
    }
  }
}
