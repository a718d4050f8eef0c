package dev.jlserve.cli.build;

import dev.jlserve.cli.record.RecordedWeights;
import dev.jlserve.cli.requirement.Coordinate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Hashes the jars that weights came from; an address of weights carries its hash itself. */
final class WeightsLock {

  private static final String MAVEN = "mvn:";

  private WeightsLock() {}

  /**
   * The SHA-256 of each jar by its source. Weights that were present before are asked for as well:
   * their jar lies in the cache, and is verified like any other.
   */
  static SortedMap<String, String> of(List<RecordedWeights> weights, LazyResolver resolver) {
    SortedMap<String, String> hashes = new TreeMap<>();
    for (RecordedWeights each : weights) {
      if (each.source().startsWith(MAVEN)) {
        Coordinate coordinate = Coordinate.of(each.source().substring(MAVEN.length()));
        hashes.put(each.source(), resolver.get().jar(coordinate).sha256());
      }
    }
    return hashes;
  }
}
