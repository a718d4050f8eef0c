package dev.jlserve.server.weights;

import dev.jlserve.WeightsException;
import dev.jlserve.spi.weights.WeightFiles;
import dev.jlserve.spi.weights.WeightSource;
import dev.jlserve.spi.weights.WeightStore;
import dev.jlserve.store.layout.BuiltFolders;
import dev.jlserve.store.layout.CacheLayout;
import dev.jlserve.store.layout.HubCommits;
import dev.jlserve.store.layout.PresentWeights;
import dev.jlserve.store.layout.WeightFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Finds weights that a build has fetched; it never downloads. */
public final class FoundWeights implements WeightStore {

  private final @Nullable Path cache;
  private final HubCommits commits;
  private final Optional<BuiltFolders> built;
  private final String remedy;
  private final Map<WeightSource, String> manifests = new ConcurrentHashMap<>();
  private final Map<WeightSource, WeightFiles> found = new ConcurrentHashMap<>();

  /**
   * Creates the store.
   *
   * @param cache the cache folder, or null where none is set
   * @param commits the commits for which branches and tags of the hub stand
   * @param built where the build has put weights; nothing if none is known
   * @param remedy what brings missing weights there, as the end of a sentence
   */
  public FoundWeights(
      @Nullable Path cache, HubCommits commits, Optional<BuiltFolders> built, String remedy) {
    this.cache = cache;
    this.commits = commits;
    this.built = built;
    this.remedy = remedy;
  }

  @Override
  public void download(WeightSource source) {
    throw outsideBuild(source, "is downloaded by a build only");
  }

  @Override
  public Path begin(WeightSource.Made source) {
    throw outsideBuild(source, "is made by a build only");
  }

  private IllegalStateException outsideBuild(WeightSource source, String what) {
    return new IllegalStateException(
        "%s %s; call %s in downloadWeights(), then %s"
            .formatted(source.describe(), what, BuildCall.of(source), remedy));
  }

  @Override
  public void keep(WeightSource.Made source, Path folder) {
    throw new IllegalStateException(source.describe() + " was not begun");
  }

  @Override
  public void discard(Path folder) {
    throw new IllegalStateException(folder + " was not begun");
  }

  /**
   * Takes note of weights that were fetched for this process.
   *
   * @param manifest the path of their manifest below the cache folder, with {@code /}
   */
  void present(WeightSource source, String manifest) {
    manifests.put(source, manifest);
    found.remove(source);
  }

  @Override
  public WeightFiles find(WeightSource source) {
    return find(source, (all, folder) -> advice(source, all, folder));
  }

  /**
   * Finds weights.
   *
   * @param advice what to do where they are missing, by the cache folder and theirs
   * @throws WeightsException with the advice if they are missing
   */
  WeightFiles find(WeightSource source, BiFunction<Path, Path, String> advice) {
    return found.computeIfAbsent(source, missing -> search(missing, advice));
  }

  private WeightFiles search(WeightSource source, BiFunction<Path, Path, String> advice) {
    if (cache == null) {
      throw new WeightsException(
          source.describe() + " cannot be found: JLSERVE_CACHE_DIR is not set; " + remedy);
    }
    PresentWeights present = new PresentWeights(cache, commits, built.orElse(BuiltFolders.NONE));
    String manifest = manifests.get(source);
    Optional<WeightFiles> files;
    try {
      files = manifest == null ? present.find(source) : WeightFolder.with(cache, manifest).find();
    } catch (IOException e) {
      throw new WeightsException(source.describe() + " cannot be read: " + e.getMessage(), e);
    }
    Path folder = whole(present.folder(source));
    if (files.isPresent() && (manifest != null || !isUnasked(source))) {
      return files.get();
    }
    // What another build left there would be missing in an image, and on the next machine.
    throw new WeightsException(
        "%s is %s %s; %s"
            .formatted(
                source.describe(),
                files.isPresent() ? "not of this build, though in" : "not, or not whole, in",
                folder,
                advice.apply(whole(cache), folder)));
  }

  private boolean isUnasked(WeightSource source) {
    return built.isPresent() && !built.get().has(source);
  }

  private static Path whole(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** What brings weights there: in a container that has a volume for them, no build. */
  private String advice(WeightSource source, Path cache, Path folder) {
    if (isUnasked(source)) {
      return "downloadWeights() did not call "
          + BuildCall.of(source)
          + " on the same Weights in the build. Write that call, then "
          + remedy;
    }
    if (!Files.exists(cache.resolve(CacheLayout.FILL_ARGUMENTS))) {
      return remedy;
    }
    Path mounted = cache.relativize(folder).getName(0);
    return "fill a volume by this image's 'java @"
        + CacheLayout.FILL_ARGUMENTS
        + " "
        + cache
        + "', with JLSERVE_CACHE_DIR naming the volume, and mount the volume's '"
        + mounted
        + "' at "
        + cache.resolve(mounted);
  }
}
