package dev.jlserve.store.fetch;

import dev.jlserve.spi.weights.WeightSource;
import java.nio.file.Path;

/** Has the jars of Maven repositories. Several threads ask a source. */
public interface JarSource {

  /**
   * Makes a jar present and verified.
   *
   * @return where the jar lies
   * @throws dev.jlserve.WeightsException if it cannot be had, with the reason
   */
  Path resolve(WeightSource.Maven source);
}
