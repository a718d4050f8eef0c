package dev.jlserve.cli.serve;

import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.process.AppProcess;
import dev.jlserve.cli.process.JvmLauncher;
import dev.jlserve.cli.readiness.CompiledApp;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** {@code jlserve serve}: an app that is built, for production. */
public final class Serve {

  private final Console console;
  private final Map<String, String> environment;

  /**
   * Creates the command for one user.
   *
   * @param environment the user's environment variables
   */
  public Serve(Console console, Map<String, String> environment) {
    this.console = console;
    this.environment = environment;
  }

  /**
   * Serves until the process ends, or has the launcher's script do so.
   *
   * @param verify whether the weights are hashed first
   * @return the exit code
   * @throws IOException if no process can be started
   */
  public int run(Invocation invocation, boolean verify) throws IOException, InterruptedException {
    CompiledApp app = BuiltApp.of(console, environment, invocation, verify);
    CompiledApp started = new FastStart(console, environment, invocation).of(app, verify, true);
    Optional<LauncherPlan> plan = LauncherPlan.asked(environment);
    if (plan.isPresent()) {
      plan.get().write(invocation, app, started);
      return ExitCode.OK;
    }
    return AppEnd.exitCode(
        AppProcess.start(
                console,
                JvmLauncher.ofOwnJava(),
                invocation.launch(started, invocation.port(), false),
                () -> {})
            .exit());
  }
}
