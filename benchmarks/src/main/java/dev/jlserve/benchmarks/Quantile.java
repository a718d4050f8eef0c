package dev.jlserve.benchmarks;

import java.util.Collection;
import java.util.List;

/** The sample that a share of all samples does not exceed. */
final class Quantile {

  private Quantile() {}

  /**
   * By the nearest rank.
   *
   * @param share above 0, at most 1
   */
  static double of(Collection<Double> samples, double share) {
    List<Double> sorted = samples.stream().sorted().toList();
    if (sorted.isEmpty()) {
      throw new IllegalStateException("no samples");
    }
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }
}
