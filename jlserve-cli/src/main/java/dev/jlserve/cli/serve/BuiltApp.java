package dev.jlserve.cli.serve;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.readiness.CompiledApp;
import dev.jlserve.cli.readiness.ReadinessCheck;
import java.util.Map;

/** The app of a command that takes it as it was built. */
public final class BuiltApp {

  private BuiltApp() {}

  /**
   * Looks whether the app is built and unchanged.
   *
   * @param environment the user's environment variables
   * @param verify whether the weights are hashed
   * @throws CliException with the command that builds it, if not
   */
  public static CompiledApp of(
      Console console, Map<String, String> environment, Invocation invocation, boolean verify) {
    Refusal refusal = Refusal.untilBuilt(CacheName.of(environment, invocation), invocation);
    try (ReadinessCheck check = new ReadinessCheck(console, environment)) {
      return refusal.unlessReady(check.check(invocation.app(), verify));
    }
  }
}
