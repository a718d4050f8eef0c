package dev.jlserve.server.weights;

import dev.jlserve.WeightsException;
import dev.jlserve.server.weights.HubApi.RemoteFile;
import dev.jlserve.spi.WeightSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes one source of the hub present: finds its commit, then its files, in the cache or at the
 * hub, then writes their manifest. With a known commit and no patterns among the names, files that
 * are there need no hub.
 */
final class HubDownload {

  private static final int AT_ONCE = 4;

  private final Path cache;
  private final WeightSource.HuggingFace source;
  private final HubSettings settings;
  private final BuildChannel build;
  private final HubCache hub;
  private final HttpAccess http;
  private final HubApi api;

  HubDownload(
      Path cache,
      WeightSource.HuggingFace source,
      HubSettings settings,
      Patience patience,
      BuildChannel build) {
    this.cache = cache;
    this.source = source;
    this.settings = settings;
    this.build = build;
    this.hub = HubCache.of(cache, source.repository());
    String authorization = settings.token() == null ? null : "Bearer " + settings.token();
    this.http = new HttpAccess(patience, settings.proxies(), authorization);
    this.api = new HubApi(settings, http, source);
  }

  /**
   * Runs.
   *
   * @param locked the commit that the source stands for, or null to ask the hub
   * @return the commit
   * @throws WeightsException if the files cannot be had
   * @throws IOException if they cannot be stored
   */
  String run(@Nullable String locked) throws IOException {
    boolean offline = !settings.reach().isHubInside();
    String known = locked == null && offline ? hub.commit(source) : locked;
    if (known != null) {
      Map<String, Manifest.Entry> there = namedFiles(known);
      if (there != null) {
        return finish(known, there);
      }
    }
    if (offline) {
      throw new WeightsException(
          source.describe()
              + " is not whole in "
              + hub.folder()
              + (known == null ? "" : missing(known))
              + ", and "
              + settings.reach().reason());
    }
    HubApi.Revision revision = api.revision(known == null ? source.revision() : known);
    hub.create(revision.commit());
    Map<String, Manifest.Entry> files = fetch(revision.commit(), selected(revision.paths()));
    return finish(revision.commit(), files);
  }

  /** The files, if all are named outright and there with their hashes; null otherwise. */
  private @Nullable Map<String, Manifest.Entry> namedFiles(String commit) throws IOException {
    Map<String, Manifest.Entry> files = new TreeMap<>();
    for (String name : source.files()) {
      ContentHash hash = hub.linked(commit, name);
      Manifest.Entry file =
          hash == null || !new FilePattern(name).isLiteral()
              ? null
              : new HubFile(hub, name, hash).find();
      if (file == null) {
        return null;
      }
      files.put(name, file);
    }
    return files.isEmpty() ? null : files;
  }

  /** Which of the files that are named outright are not there, as a part of a sentence. */
  private String missing(String commit) throws IOException {
    List<String> missing = new ArrayList<>();
    for (String name : source.files()) {
      if (new FilePattern(name).isLiteral() && hub.linked(commit, name) == null) {
        missing.add(name);
      }
    }
    return missing.isEmpty() ? "" : " (missing: " + String.join(", ", missing) + ")";
  }

  private List<String> selected(List<String> paths) {
    List<FilePattern> patterns = source.files().stream().map(FilePattern::new).toList();
    for (FilePattern pattern : patterns) {
      if (paths.stream().noneMatch(pattern::matches)) {
        throw new WeightsException(
            source.describe()
                + " has no file '"
                + pattern.text()
                + "'; it has "
                + paths.stream().limit(20).collect(Collectors.joining(", "))
                + (paths.size() > 20 ? " and " + (paths.size() - 20) + " more" : ""));
      }
    }
    List<String> selected =
        paths.stream()
            .filter(path -> patterns.isEmpty() || patterns.stream().anyMatch(p -> p.matches(path)))
            .distinct()
            .toList();
    for (String path : selected) {
      if (!EntryNames.isSafe(path)) {
        throw new WeightsException(
            source.describe() + " is refused: its file '" + path + "' is no path below a folder");
      }
    }
    return selected;
  }

  private Map<String, Manifest.Entry> fetch(String commit, List<String> paths) throws IOException {
    try (Parallel parallel = new Parallel(AT_ONCE)) {
      Map<String, Manifest.Entry> files = new TreeMap<>();
      List<RemoteFile> missing = new ArrayList<>();
      for (Stored stored : parallel.map(paths, path -> look(commit, path))) {
        if (stored.file() == null) {
          missing.add(stored.remote());
        } else {
          files.put(stored.file().path(), stored.file());
        }
      }
      long bytes = missing.stream().mapToLong(RemoteFile::size).sum();
      DiskSpace.require(source.describe(), bytes - arrived(missing), hub.blobs());
      for (Manifest.Entry file : parallel.map(missing, remote -> get(commit, remote))) {
        files.put(file.path(), file);
      }
      return files;
    }
  }

  /**
   * A file of the hub.
   *
   * @param remote what the hub says of it
   * @param file what is there of it, verified; null where it is to be fetched
   */
  private record Stored(RemoteFile remote, Manifest.@Nullable Entry file) {}

  private Stored look(String commit, String path) throws IOException {
    RemoteFile remote = api.file(commit, path);
    Manifest.Entry file = new HubFile(hub, path, remote.hash()).find();
    if (file != null && !remote.hash().equals(hub.linked(commit, path))) {
      hub.link(commit, path, remote.hash());
    }
    if (file != null) {
      hub.tidy(remote.hash().hex());
    }
    return new Stored(remote, file);
  }

  private long arrived(List<RemoteFile> missing) throws IOException {
    long bytes = 0;
    for (RemoteFile remote : missing) {
      bytes +=
          Math.min(
              remote.size(), PartialFile.bytes(hub.blobs(), remote.hash().hex(), HubCache.SUFFIX));
    }
    return bytes;
  }

  private Manifest.Entry get(String commit, RemoteFile remote) throws IOException {
    HubFile file = new HubFile(hub, remote.path(), remote.hash());
    Transfer transfer =
        new Transfer(http, api.content(commit, remote.path()), remote.path(), build);
    Manifest.Entry entry = file.fetch(transfer, api.content(commit, remote.path()), remote.size());
    hub.link(commit, remote.path(), remote.hash());
    hub.tidy(remote.hash().hex());
    return entry;
  }

  @SuppressWarnings("try") // The lock is held, not used.
  private String finish(String commit, Map<String, Manifest.Entry> files) throws IOException {
    WeightSource.HuggingFace pinned =
        new WeightSource.HuggingFace(source.repository(), commit, source.files());
    hub.create(commit);
    if (!source.isPinned() && !commit.equals(hub.commit(source))) {
      hub.writeRef(source.revision(), commit);
    }
    hub.tidy(commit);
    WeightFolder folder = WeightFolder.of(cache, pinned);
    try (DownloadLock lock = DownloadLock.hold(folder.lock());
        PartFolder part = PartFolder.create(folder)) {
      if (folder.find() == null) {
        part.publish(
            new Manifest(source.describe(), hub.root(commit), List.copyOf(files.values())));
      }
    }
    return commit;
  }
}
