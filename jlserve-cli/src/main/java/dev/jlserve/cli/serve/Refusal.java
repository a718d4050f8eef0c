package dev.jlserve.cli.serve;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.readiness.CompiledApp;
import dev.jlserve.cli.readiness.Readiness;
import java.util.ArrayList;
import java.util.List;

/**
 * Why an app is not served as it stands, with the commands that change that.
 *
 * @param cache the cache folder, as the user named it
 * @param advice what to do with the commands, one sentence that ends in a colon
 * @param invocation the command that is refused
 * @param after shell-quoted commands after the one that builds
 */
public record Refusal(String cache, String advice, Invocation invocation, List<String> after) {

  /** Copies the list. */
  public Refusal {
    after = List.copyOf(after);
  }

  /** Of a command that is to be typed again once the app is built. */
  public static Refusal untilBuilt(String cache, Invocation invocation) {
    return new Refusal(cache, "Build it, then try again:", invocation, List.of(invocation.again()));
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
              invocation.build(),
              "Build marker not found in "
                  + cache
                  + ": "
                  + never.simpleName()
                  + " was never built there");
      case Readiness.Stale stale ->
          throw refused(
              invocation.build(),
              stale.simpleName()
                  + " has changed since it was built in "
                  + cache
                  + ": "
                  + String.join("; ", stale.changes()));
      case Readiness.Damaged damaged ->
          throw refused(
              invocation.repair(),
              damaged.simpleName() + " was built in " + cache + ", but " + damaged.reason());
    };
  }

  private CliException refused(String build, String reason) {
    List<String> commands = new ArrayList<>(List.of(build));
    commands.addAll(after);
    return new CliException(reason + ". " + advice, commands);
  }
}
