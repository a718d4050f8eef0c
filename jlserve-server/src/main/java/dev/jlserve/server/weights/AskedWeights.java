package dev.jlserve.server.weights;

import dev.jlserve.spi.weights.WeightFiles;
import dev.jlserve.spi.weights.WeightSource;
import dev.jlserve.spi.weights.WeightStore;

/** Asks for weights that are to be fetched, and finds those that are there. */
public final class AskedWeights implements WeightStore {

  private final WeightsBuild build;
  private final FoundWeights found;

  /**
   * Creates the store.
   *
   * @param build has weights fetched
   * @param found finds what is there
   */
  public AskedWeights(WeightsBuild build, FoundWeights found) {
    this.build = build;
    this.found = found;
  }

  @Override
  public void download(WeightSource source) {
    found.present(source, build.fetch(source));
  }

  @Override
  public WeightFiles find(WeightSource source) {
    return found.find(source);
  }
}
