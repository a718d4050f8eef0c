package dev.jlserve.cli.readiness;

import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.lock.Lock;
import dev.jlserve.cli.lock.LockFile;
import dev.jlserve.cli.record.RecordedWeights;
import dev.jlserve.cli.record.WeightsManifest;
import dev.jlserve.cli.requirement.Coordinate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the lock says of weights: the hash of the jar that they came in, or the commit for which a
 * branch or tag of the hub stands. An address of weights carries its hash itself, and a commit is
 * its own name.
 */
public final class WeightsLock {

  private static final String MAVEN = "mvn:";
  private static final Pattern MOVING = Pattern.compile("hf:.*@(?![0-9a-f]{40}$).*");

  private WeightsLock() {}

  /**
   * The SHA-256 of each jar, and the commit of each branch or tag, by its source. Weights that were
   * present before are asked for as well: their jar lies in the cache, and is verified like any
   * other.
   */
  public static SortedMap<String, String> of(
      List<RecordedWeights> weights, CacheFolder cache, LazyResolver resolver) {
    SortedMap<String, String> locked = new TreeMap<>();
    for (RecordedWeights each : weights) {
      if (each.source().startsWith(MAVEN)) {
        Coordinate coordinate = Coordinate.of(each.source().substring(MAVEN.length()));
        locked.put(each.source(), resolver.get().jar(coordinate).sha256());
      } else if (MOVING.matcher(each.source()).matches()) {
        WeightsManifest.read(cache.resolve(each.manifest()))
            .flatMap(WeightsManifest::commit)
            .ifPresent(commit -> locked.put(each.source(), commit));
      }
    }
    return locked;
  }

  /** The option that tells the app's process the commits; nothing if there is none. */
  public static List<String> processOptions(Lock lock) {
    String commits =
        lock.weights().entrySet().stream()
            .filter(entry -> MOVING.matcher(entry.getKey()).matches())
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining(" "));
    return commits.isEmpty() ? List.of() : List.of("-Djlserve.commits=" + commits);
  }

  /**
   * Which commits the lock beside the source names other than those of a build, as short sentences.
   * Another project with an app of the same name may have built it last.
   */
  static List<String> moved(Lock built, LockFile file) {
    SortedMap<String, String> commits = new TreeMap<>(built.weights());
    commits.keySet().removeIf(source -> !MOVING.matcher(source).matches());
    if (commits.isEmpty()) {
      return List.of();
    }
    SortedMap<String, String> locked = file.read().orElse(Lock.NONE).weights();
    return commits.entrySet().stream()
        .filter(
            entry ->
                !entry.getValue().equals(locked.getOrDefault(entry.getKey(), entry.getValue())))
        .map(
            entry ->
                entry.getKey()
                    + " is locked to "
                    + locked.get(entry.getKey())
                    + " and was built with "
                    + entry.getValue())
        .toList();
  }
}
