package dev.jlserve.cli.record;

import java.util.List;

/** Whether there is a build for what an app's text says. */
public sealed interface BuildState {

  /** The app was never built here. */
  record NeverBuilt() implements BuildState {}

  /**
   * It was built, but not with these inputs.
   *
   * @param newest its newest build
   * @param changes what changed since then
   */
  record Stale(RecordedBuild newest, List<String> changes) implements BuildState {}

  /**
   * It is built.
   *
   * @param build the build
   */
  record Built(RecordedBuild build) implements BuildState {}
}
