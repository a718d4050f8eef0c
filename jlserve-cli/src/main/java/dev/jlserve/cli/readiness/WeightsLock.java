package dev.jlserve.cli.readiness;

import dev.jlserve.cli.lock.Lock;
import dev.jlserve.cli.lock.LockFile;
import dev.jlserve.cli.lock.LockedWeights;
import dev.jlserve.cli.record.RecordedWeights;
import dev.jlserve.cli.requirement.RequestedArtifact;
import dev.jlserve.spi.weights.WeightSource;
import dev.jlserve.store.fetch.FetchedWeights;
import dev.jlserve.store.layout.BuiltFolders;
import dev.jlserve.store.layout.HubCommits;
import dev.jlserve.store.layout.HubCommits.Revision;
import dev.jlserve.store.protocol.StartProperty;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the lock says of weights: the hash of the jar that they came in, the hash of the app's own
 * files, or the commit for which a branch or tag of the hub stands. An address of weights carries
 * its hash itself, and a commit is its own name.
 */
public final class WeightsLock {

  private WeightsLock() {}

  /**
   * What is locked of weights. Those that were present before are asked for as well: their jar lies
   * in the cache, and is verified like any other.
   */
  public static List<LockedWeights> of(List<FetchedWeights> weights, LazyResolver resolver) {
    return weights.stream().flatMap(each -> locked(each, resolver).stream()).toList();
  }

  private static Optional<LockedWeights> locked(FetchedWeights weights, LazyResolver resolver) {
    return switch (weights.source()) {
      case WeightSource.Maven maven -> {
        RequestedArtifact coordinate = RequestedArtifact.of(maven.coordinate());
        String sha256 = resolver.get().jar(coordinate).sha256();
        yield Optional.of(new LockedWeights.Jar(maven.coordinate(), sha256));
      }
      case WeightSource.Url url -> Optional.empty();
      // A training need not lead to the same bytes again.
      case WeightSource.Made made -> Optional.empty();
      case WeightSource.Local local ->
          weights
              .version()
              .map(content -> new LockedWeights.Content(local.path(), local.files(), content));
      case WeightSource.HuggingFace hub ->
          hub.isPinned()
              ? Optional.empty()
              : weights
                  .version()
                  .map(
                      commit -> new LockedWeights.Commit(hub.repository(), hub.revision(), commit));
    };
  }

  /** The commits that a lock names. */
  public static HubCommits commits(Lock lock) {
    Map<Revision, String> commits = new HashMap<>();
    for (LockedWeights each : lock.weights()) {
      switch (each) {
        case LockedWeights.Jar jar -> {
          // Its hash is verified wherever it is resolved.
        }
        case LockedWeights.Content content -> {
          // It is no commit.
        }
        case LockedWeights.Commit commit ->
            commits.put(new Revision(commit.repository(), commit.revision()), commit.commit());
      }
    }
    return new HubCommits(commits);
  }

  /** The options that tell the app's process the commits and where its own files are. */
  static List<String> processOptions(Lock lock, List<RecordedWeights> weights) {
    Map<WeightSource, String> manifests = new HashMap<>();
    weights.forEach(each -> manifests.put(each.source(), each.manifest()));
    return Stream.of(
            option(StartProperty.COMMITS, commits(lock).text()),
            option(StartProperty.WEIGHTS, BuiltFolders.of(manifests).text()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> option(StartProperty property, String value) {
    return value.isEmpty() ? Optional.empty() : Optional.of(property.option(value));
  }

  /**
   * Which commits the lock beside the source names other than those of a build, as short sentences.
   * Another project with an app of the same name may have built it last.
   */
  static List<String> moved(Lock built, LockFile file) {
    List<LockedWeights.Commit> commits = ofHub(built);
    if (commits.isEmpty()) {
      return List.of();
    }
    List<LockedWeights.Commit> locked = ofHub(file.read().orElse(Lock.NONE));
    return commits.stream()
        .flatMap(
            each ->
                locked.stream()
                    .filter(other -> other.source().equals(each.source()) && !other.equals(each))
                    .map(
                        other ->
                            each.source()
                                + " is locked to "
                                + other.commit()
                                + " and was built with "
                                + each.commit()))
        .toList();
  }

  private static List<LockedWeights.Commit> ofHub(Lock lock) {
    return lock.weights().stream()
        .flatMap(
            each ->
                switch (each) {
                  case LockedWeights.Jar jar -> Stream.empty();
                  case LockedWeights.Content content -> Stream.empty();
                  case LockedWeights.Commit commit -> Stream.of(commit);
                })
        .toList();
  }
}
