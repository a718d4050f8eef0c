package dev.jlserve.store.fetch;

import dev.jlserve.WeightsException;
import dev.jlserve.spi.weights.WeightSource;
import dev.jlserve.store.fetch.HubApi.RemoteFile;
import dev.jlserve.store.file.ContentHash;
import dev.jlserve.store.file.PartialFile;
import dev.jlserve.store.file.ProcessLock;
import dev.jlserve.store.layout.HubRepository;
import dev.jlserve.store.layout.WeightFolder;
import dev.jlserve.store.layout.WeightManifest;
import dev.jlserve.store.net.DiskSpace;
import dev.jlserve.store.net.HttpAccess;
import dev.jlserve.store.net.Transfer;
import dev.jlserve.store.net.TransferListener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Makes one source of the hub present: finds its commit, then its files, in the cache or at the
 * hub, then writes their manifest. With a known commit and no patterns among the names, files that
 * are there need no hub. Without the hub, a whole snapshot is as good.
 */
final class HubFetch {

  private static final int AT_ONCE = 4;

  private final Path cache;
  private final WeightSource.HuggingFace source;
  private final FetchSettings settings;
  private final HttpAccess http;
  private final TransferListener listener;
  private final SealedFiles sealed;
  private final HubRepository repository;
  private final HubStorage storage;
  private final HubApi api;

  HubFetch(
      Path cache,
      WeightSource.HuggingFace source,
      FetchSettings settings,
      HttpAccess http,
      TransferListener listener,
      SealedFiles sealed) {
    this.cache = cache;
    this.source = source;
    this.settings = settings;
    this.http = http;
    this.listener = listener;
    this.sealed = sealed;
    this.repository = HubRepository.of(cache, source.repository());
    this.storage = new HubStorage(repository);
    this.api = new HubApi(settings, http, source);
  }

  /**
   * Runs.
   *
   * @param locked the commit that the source stands for; empty to ask the hub
   * @return the commit
   * @throws WeightsException if the files cannot be had
   * @throws IOException if they cannot be stored
   */
  String run(Optional<String> locked) throws IOException {
    boolean offline = !settings.network().isHubInside();
    Optional<String> known =
        locked.isEmpty() && offline ? repository.commit(source.revision()) : locked;
    if (known.isPresent()) {
      Map<String, WeightManifest.Entry> there = filesInCache(known.get(), offline);
      if (!there.isEmpty()) {
        return finish(known.get(), OptionalLong.empty(), there);
      }
    }
    if (offline) {
      throw new WeightsException(
          source.describe()
              + " is not whole in "
              + repository.folder()
              + (known.isEmpty() ? "" : missing(known.get()))
              + ", and "
              + settings.network().reason());
    }
    HubApi.Revision revision = api.revision(known.orElse(source.revision()));
    storage.create(revision.commit());
    Map<String, WeightManifest.Entry> files = fetch(revision.commit(), selected(revision.paths()));
    return finish(revision.commit(), OptionalLong.of(revision.paths().size()), files);
  }

  /**
   * The files, if all are there with their hashes; none otherwise. Which files patterns mean is the
   * hub's to say; where that may not be asked, a whole snapshot says it.
   */
  private Map<String, WeightManifest.Entry> filesInCache(String commit, boolean offline)
      throws IOException {
    Snapshot snapshot = new Snapshot(cache, repository, commit);
    boolean named =
        !source.files().isEmpty()
            && source.files().stream().allMatch(name -> new FilePattern(name).isLiteral());
    if (!named && !(offline && snapshot.isWhole() && missing(snapshot).isEmpty())) {
      return Map.of();
    }
    Map<String, WeightManifest.Entry> files = new TreeMap<>();
    for (String path : named ? source.files() : selected(snapshot.paths())) {
      Optional<ContentHash> hash = repository.linked(commit, path);
      Optional<WeightManifest.Entry> file =
          hash.isEmpty() ? Optional.empty() : new HubFile(repository, path, hash.get()).find();
      if (file.isEmpty()) {
        return Map.of();
      }
      files.put(path, file.get());
    }
    return files;
  }

  /** The names and patterns that no file in the cache has. */
  private List<String> missing(Snapshot snapshot) throws IOException {
    List<String> paths = snapshot.paths();
    return source.files().stream()
        .filter(name -> paths.stream().noneMatch(new FilePattern(name)::matches))
        .toList();
  }

  /** What is missing, as a part of a sentence. */
  private String missing(String commit) throws IOException {
    List<String> missing = missing(new Snapshot(cache, repository, commit));
    return missing.isEmpty() ? "" : " (missing: " + String.join(", ", missing) + ")";
  }

  private List<String> selected(List<String> paths) {
    List<String> selected = FileSelection.of(source.describe(), source.files()).of(paths);
    for (String path : selected) {
      if (!EntryNames.isSafe(path)) {
        throw new WeightsException(
            source.describe() + " is refused: its file '" + path + "' is no path below a folder");
      }
    }
    return selected;
  }

  private Map<String, WeightManifest.Entry> fetch(String commit, List<String> paths)
      throws IOException {
    try (Parallel parallel = new Parallel(AT_ONCE)) {
      Map<String, WeightManifest.Entry> files = new TreeMap<>();
      List<RemoteFile> missing = new ArrayList<>();
      for (Stored stored : parallel.map(paths, path -> look(commit, path))) {
        stored
            .file()
            .ifPresentOrElse(
                file -> files.put(file.path(), file), () -> missing.add(stored.remote()));
      }
      long bytes = missing.stream().mapToLong(RemoteFile::size).sum();
      DiskSpace.require(source.describe(), bytes - arrived(missing), repository.blobs());
      for (WeightManifest.Entry file : parallel.map(missing, remote -> get(commit, remote))) {
        files.put(file.path(), file);
      }
      return files;
    }
  }

  /**
   * A file of the hub.
   *
   * @param remote what the hub says of it
   * @param file what is there of it, verified; empty where it is to be fetched
   */
  private record Stored(RemoteFile remote, Optional<WeightManifest.Entry> file) {}

  private Stored look(String commit, String path) throws IOException {
    RemoteFile remote = api.file(commit, path);
    Optional<WeightManifest.Entry> file = new HubFile(repository, path, remote.hash()).find();
    if (file.isPresent()) {
      if (!repository.linked(commit, path).equals(Optional.of(remote.hash()))) {
        storage.link(commit, path, remote.hash());
      }
      storage.tidy(remote.hash().hex());
    }
    return new Stored(remote, file);
  }

  private long arrived(List<RemoteFile> missing) throws IOException {
    long bytes = 0;
    for (RemoteFile remote : missing) {
      bytes +=
          Math.min(
              remote.size(),
              PartialFile.bytes(repository.blobs(), remote.hash().hex(), HubRepository.SUFFIX));
    }
    return bytes;
  }

  private WeightManifest.Entry get(String commit, RemoteFile remote) throws IOException {
    HubFile file = new HubFile(repository, remote.path(), remote.hash());
    Transfer transfer =
        new Transfer(http, api.content(commit, remote.path()), remote.path(), listener);
    WeightManifest.Entry entry =
        file.fetch(transfer, api.content(commit, remote.path()), remote.size());
    storage.link(commit, remote.path(), remote.hash());
    storage.tidy(remote.hash().hex());
    return entry;
  }

  @SuppressWarnings("try") // The lock is held, not used.
  private String finish(
      String commit, OptionalLong commitFiles, Map<String, WeightManifest.Entry> files)
      throws IOException {
    WeightFolder folder = WeightFolder.of(cache, source.at(commit));
    sealed.check(source, folder, files);
    storage.create(commit);
    if (!source.isPinned() && !repository.commit(source.revision()).equals(Optional.of(commit))) {
      storage.writeRef(source.revision(), commit);
    }
    storage.tidy(commit);
    try (ProcessLock lock = ProcessLock.hold(folder.lock());
        PartFolder part = PartFolder.create(folder)) {
      if (folder.find().isEmpty()) {
        part.publish(
            new WeightManifest(
                source, repository.root(commit), commitFiles, List.copyOf(files.values())));
      }
    }
    return commit;
  }
}
