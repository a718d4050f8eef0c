package dev.jlserve.server.testing;

import dev.jlserve.WeightsException;
import dev.jlserve.server.app.AppFailure;
import dev.jlserve.server.app.AppStart;
import dev.jlserve.server.app.LauncherSettings;
import dev.jlserve.server.app.StepRunner;
import dev.jlserve.server.weights.AskedWeights;
import dev.jlserve.server.weights.FoundWeights;
import dev.jlserve.spi.AppBootstrap;
import dev.jlserve.spi.weights.WeightFiles;
import dev.jlserve.spi.weights.WeightSource;
import dev.jlserve.spi.weights.WeightStore;
import dev.jlserve.store.fetch.FetchSettings;
import dev.jlserve.store.fetch.LocalFiles;
import dev.jlserve.store.fetch.WeightsFetch;
import dev.jlserve.store.layout.HubCommits;
import dev.jlserve.store.layout.LocalSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The weights of the apps in a test's JVM, which has one store for all of them: found in every
 * cache folder that an app was started with, and downloaded into one while its {@code
 * downloadWeights()} runs.
 */
final class TestWeights implements WeightStore {

  /** Build tools start tests in the project's folder. */
  private static final Path PROJECT = Path.of("");

  private static final String REMEDY =
      "start the app by JLServeTest.start(App.class, Path.of(\"target/weights\")), which runs"
          + " downloadWeights()";

  private static final TestWeights STORE = new TestWeights();

  private final WeightStore environment = found(LauncherSettings.cache());
  private final List<WeightStore> given = new CopyOnWriteArrayList<>();
  private volatile @Nullable WeightStore filled;

  /** That of the app that was started last, whose advice fits it. */
  private volatile WeightStore latest = environment;

  private TestWeights() {}

  /** Lets apps find what {@code JLSERVE_CACHE_DIR} holds. A store that the test installed stays. */
  static void find() {
    install();
    STORE.latest = STORE.environment;
  }

  /**
   * Runs an app's {@code downloadWeights()} with a store that may download.
   *
   * @param cache the folder that is filled
   * @throws AppFailure if it throws, or the test has installed a store of its own
   */
  static void download(AppBootstrap<?> bootstrap, Path cache) {
    if (!install()) {
      throw new AppFailure(
          "a weight store is installed already, which knows no "
              + cache
              + "; start the app without"
              + " a cache folder");
    }
    STORE.fill(bootstrap, cache);
  }

  private static synchronized boolean install() {
    try {
      WeightStore.install(STORE);
      return true;
    } catch (IllegalStateException installed) {
      return WeightStore.current() == STORE;
    }
  }

  private synchronized void fill(AppBootstrap<?> bootstrap, Path cache) {
    HubCommits commits = LauncherSettings.commits();
    WeightsFetch fetch =
        new WeightsFetch(
            cache,
            PROJECT,
            FetchSettings.of(System.getenv()),
            commits,
            new ClassPathJars(System.getProperty("java.class.path")),
            (name, bytes, total) -> {});
    WeightStore store =
        new AskedWeights(cache, source -> fetch.fetch(source).manifest(), found(cache));
    given.add(0, store);
    filled = store;
    latest = store;
    try (fetch) {
      run(bootstrap);
    } finally {
      filled = null;
    }
  }

  private static FoundWeights found(@Nullable Path cache) {
    return new FoundWeights(cache, LauncherSettings.commits(), Optional.empty(), REMEDY);
  }

  private static <A> void run(AppBootstrap<A> bootstrap) {
    // Of its own, as in a build: setup() sees nothing of what this one leaves in fields.
    A app = AppStart.create(bootstrap, StepRunner.PLAIN);
    StepRunner.PLAIN.during(
        "downloadWeights()",
        () -> {
          bootstrap.downloadWeights(app);
          return app;
        });
  }

  /** Read where they are: a test needs no copy that outlives it. */
  private static WeightFiles beside(WeightSource.Local source) {
    return new LocalFiles(PROJECT, source).find();
  }

  @Override
  public void download(WeightSource source) {
    LocalSource.of(source).ifPresentOrElse(TestWeights::beside, () -> filled().download(source));
  }

  @Override
  public Path begin(WeightSource.Made source) {
    return filled().begin(source);
  }

  @Override
  public void keep(WeightSource.Made source, Path folder) {
    filled().keep(source, folder);
  }

  @Override
  public void discard(Path folder) {
    filled().discard(folder);
  }

  private WeightStore filled() {
    WeightStore store = filled;
    return store == null ? environment : store;
  }

  @Override
  public WeightFiles find(WeightSource source) {
    return LocalSource.of(source).map(TestWeights::beside).orElseGet(() -> copied(source));
  }

  private WeightFiles copied(WeightSource source) {
    WeightsException failure = null;
    List<WeightStore> all = new ArrayList<>(given);
    all.add(environment);
    for (WeightStore store : all) {
      try {
        return store.find(source);
      } catch (WeightsException e) {
        failure = failure == null || store.equals(latest) ? e : failure;
      }
    }
    throw Objects.requireNonNull(failure);
  }
}
