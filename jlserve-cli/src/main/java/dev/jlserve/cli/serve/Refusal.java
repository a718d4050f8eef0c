package dev.jlserve.cli.serve;

import dev.jlserve.cli.CliException;
import dev.jlserve.cli.build.CompiledApp;
import dev.jlserve.cli.build.Readiness;
import java.util.List;

/**
 * Why an app is not served as it stands, with the commands that change that.
 *
 * @param cache the cache folder, as the user named it
 * @param advice what to do with the commands, one sentence that ends in a colon
 * @param commands shell-quoted commands
 */
public record Refusal(String cache, String advice, List<String> commands) {

  /** Copies the list. */
  public Refusal {
    commands = List.copyOf(commands);
  }

  /**
   * The app, if it can be served.
   *
   * @throws CliException if not
   */
  public CompiledApp unlessReady(Readiness readiness) {
    return switch (readiness) {
      case Readiness.Ready ready -> ready.app();
      case Readiness.NeverBuilt never ->
          throw refused(
              "Build marker not found in "
                  + cache
                  + ": "
                  + never.simpleName()
                  + " was never built there");
      case Readiness.Stale stale ->
          throw refused(
              stale.simpleName()
                  + " has changed since it was built in "
                  + cache
                  + ": "
                  + String.join("; ", stale.changes()));
      case Readiness.Damaged damaged ->
          throw refused(
              damaged.simpleName() + " was built in " + cache + ", but " + damaged.reason());
    };
  }

  private CliException refused(String reason) {
    return new CliException(reason + ". " + advice, commands);
  }
}
