package dev.jlserve.cli.record;

import java.util.List;
import java.util.Optional;

/** Whether there is a build for what an app's text says. */
public sealed interface BuildState {

  /** The build with these inputs, if there is one. */
  default Optional<RecordedBuild> built() {
    return switch (this) {
      case Built built -> Optional.of(built.build());
      case NeverBuilt never -> Optional.empty();
      case Stale stale -> Optional.empty();
    };
  }

  /** The app was never built here. */
  record NeverBuilt() implements BuildState {}

  /**
   * The app was built, but not with these inputs.
   *
   * @param newest its newest build
   * @param changes what changed since then
   */
  record Stale(RecordedBuild newest, List<String> changes) implements BuildState {}

  /**
   * The app is built.
   *
   * @param build the build
   */
  record Built(RecordedBuild build) implements BuildState {}
}
