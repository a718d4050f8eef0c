package dev.jlserve.server.weights;

import dev.jlserve.spi.weights.WeightSource;

/** The build that this process works for. */
public interface WeightsBuild {

  /**
   * Asks the build to make the files of a source present and verified.
   *
   * @return the path of their manifest below the cache folder, with {@code /}
   * @throws dev.jlserve.WeightsException if they cannot be had, with the reason
   */
  String fetch(WeightSource source);
}
