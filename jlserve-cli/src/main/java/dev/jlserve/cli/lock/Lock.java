package dev.jlserve.cli.lock;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The hashes and commits that a lock file holds.
 *
 * @param requirements the coordinates that the artifacts were resolved for, in order
 * @param artifacts the SHA-256 of jars and poms by {@code
 *     group:artifact:extension[:classifier]:version}
 * @param weights what is locked of weights, sorted by source
 * @param bases the SHA-256 of base images' manifests by their names, such as {@code
 *     registry.example/base:1}; the file beside the source alone has them
 */
public record Lock(
    List<String> requirements,
    SortedMap<String, String> artifacts,
    List<LockedWeights> weights,
    SortedMap<String, String> bases) {

  /** Nothing is locked. */
  public static final Lock NONE = new Lock(List.of(), new TreeMap<>(), List.of());

  private static final String JAR = ":jar:";

  /** Copies what is given. */
  public Lock {
    requirements = List.copyOf(requirements);
    artifacts = Collections.unmodifiableSortedMap(new TreeMap<>(artifacts));
    weights =
        weights.stream().distinct().sorted(Comparator.comparing(LockedWeights::source)).toList();
    bases = Collections.unmodifiableSortedMap(new TreeMap<>(bases));
  }

  /** Creates a lock without base images, as a build does. */
  public Lock(
      List<String> requirements, SortedMap<String, String> artifacts, List<LockedWeights> weights) {
    this(requirements, artifacts, weights, new TreeMap<>());
  }

  /** The same with other base images. */
  public Lock withBases(SortedMap<String, String> others) {
    return new Lock(requirements, artifacts, weights, others);
  }

  /** Whether there is nothing in it. */
  public boolean isEmpty() {
    return requirements.isEmpty() && artifacts.isEmpty() && weights.isEmpty() && bases.isEmpty();
  }

  /**
   * The hash that an artifact must have, if it is locked.
   *
   * @param artifact {@code group:artifact:extension[:classifier]:version}
   */
  public Optional<String> expected(String artifact) {
    String locked = artifacts.get(artifact);
    return locked != null
        ? Optional.of(locked)
        : weights.stream()
            .flatMap(each -> hash(each, artifact.replace(JAR, ":")).stream())
            .findFirst();
  }

  private static Optional<String> hash(LockedWeights weights, String coordinate) {
    return switch (weights) {
      case LockedWeights.Jar jar ->
          jar.coordinate().equals(coordinate) ? Optional.of(jar.sha256()) : Optional.empty();
      case LockedWeights.Commit commit -> Optional.empty();
      case LockedWeights.Content content -> Optional.empty();
    };
  }
}
