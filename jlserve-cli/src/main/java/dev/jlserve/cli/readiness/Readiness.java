package dev.jlserve.cli.readiness;

import java.util.List;

/** Whether an app can be served as it stands. */
public sealed interface Readiness {

  /** Whether it can. */
  default boolean isReady() {
    return switch (this) {
      case Ready ready -> true;
      case NeverBuilt never -> false;
      case Stale stale -> false;
      case Damaged damaged -> false;
    };
  }

  /**
   * The app can start.
   *
   * @param app what to start
   */
  record Ready(CompiledApp app) implements Readiness {}

  /**
   * The app was never built in this cache folder.
   *
   * @param simpleName the app
   */
  record NeverBuilt(String simpleName) implements Readiness {}

  /**
   * The inputs of the app's build have changed since the build.
   *
   * @param simpleName the app
   * @param changes what changed, each as a short sentence without a full stop, such as {@code
   *     requirement a:b:1.0 became a:b:1.1} or {@code downloadWeights() changed}
   */
  record Stale(String simpleName, List<String> changes) implements Readiness {}

  /**
   * The app was built, but the cache no longer holds what the build put there.
   *
   * @param simpleName the app
   * @param reason which file is missing or differs
   */
  record Damaged(String simpleName, String reason) implements Readiness {}
}
