package dev.jlserve.spi.weights;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Fetches and finds weights. One is installed for the process before any user code runs. */
public interface WeightStore {

  /**
   * Makes the files present and verified. If they cannot be fetched, or do not match their hash, it
   * throws a {@code WeightsException}.
   *
   * @throws IllegalStateException if this process may not download
   */
  void download(WeightSource source);

  /**
   * An empty folder for files that are to be made.
   *
   * @throws IllegalStateException if this process may not make weights
   */
  Path begin(WeightSource.Made source);

  /**
   * Keeps what was made.
   *
   * @param folder what {@link #begin} returned
   */
  void keep(WeightSource.Made source, Path folder);

  /**
   * Deletes what was made in part.
   *
   * @param folder what {@link #begin} returned
   */
  void discard(Path folder);

  /**
   * The files that are there. If they are not, it throws a {@code WeightsException} with the
   * command that fetches them.
   */
  WeightFiles find(WeightSource source);

  /**
   * Makes a store the one of this process.
   *
   * @throws IllegalStateException if one is installed already
   */
  static void install(WeightStore store) {
    if (!Installed.STORE.compareAndSet(null, store)) {
      throw new IllegalStateException("a weight store is installed already");
    }
  }

  /**
   * The installed store.
   *
   * @throws IllegalStateException if none is installed
   */
  static WeightStore current() {
    WeightStore store = Installed.STORE.get();
    if (store == null) {
      throw new IllegalStateException(
          "weights are fetched by 'jlserve build' and found by 'jlserve dev' and 'jlserve serve';"
              + " this process was started by none of them");
    }
    return store;
  }

  /** Holds the installed store. */
  final class Installed {
    private static final AtomicReference<@Nullable WeightStore> STORE = new AtomicReference<>();

    private Installed() {}
  }
}
