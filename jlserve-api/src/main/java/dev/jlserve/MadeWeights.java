package dev.jlserve;

import dev.jlserve.spi.weights.WeightSource;
import dev.jlserve.spi.weights.WeightStore;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Weights that {@code downloadWeights()} makes itself, as by training or converting a model. They
 * are kept in {@code JLSERVE_CACHE_DIR} like all others.
 */
public final class MadeWeights extends Weights {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  private final WeightSource.Made source;

  private MadeWeights(WeightSource.Made source) {
    super(source);
    this.source = source;
  }

  static MadeWeights of(String name) {
    if (!NAME.matcher(Given.required(name, "the name of weights")).matches()) {
      throw new IllegalArgumentException(
          "'" + name + "' is no name of weights; write letters and digits, like \"sentiment-v1\"");
    }
    return new MadeWeights(new WeightSource.Made(name));
  }

  /**
   * Writes the files of a model.
   *
   * @param <X> what it may throw
   */
  @FunctionalInterface
  public interface Maker<X extends Exception> {

    /**
     * Writes the files.
     *
     * @param folder an empty folder; what is in it at the end is kept
     * @throws X as the app's code needs
     */
    void make(Path folder) throws X;
  }

  /**
   * Makes the files in an empty folder, and keeps them. They are made anew whenever a build runs
   * {@code downloadWeights()}.
   *
   * @param maker writes the files
   * @throws X what the maker throws; nothing is kept then
   * @throws IllegalStateException outside {@code jlserve build}, with the command to run
   * @throws WeightsException if the folder is empty at the end, or cannot be stored
   */
  public <X extends Exception> void make(Maker<X> maker) throws X {
    Objects.requireNonNull(maker, "what makes the weights is null; write make(folder -> ...)");
    WeightStore store = WeightStore.current();
    Path folder = store.begin(source);
    boolean made = false;
    try {
      maker.make(folder);
      made = true;
    } finally {
      if (!made) {
        store.discard(folder);
      }
    }
    store.keep(source, folder);
  }

  /**
   * Refuses: these weights are made.
   *
   * @throws IllegalStateException always
   */
  @Override
  public void download() {
    throw new IllegalStateException(
        this + " is made and not downloaded; call make(folder -> ...) in downloadWeights()");
  }
}
