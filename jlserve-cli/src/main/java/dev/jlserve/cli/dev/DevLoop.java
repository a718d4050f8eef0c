package dev.jlserve.cli.dev;

import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.console.Event;
import dev.jlserve.cli.process.AppExit;
import dev.jlserve.cli.process.AppProcess;
import dev.jlserve.cli.process.JvmLauncher;
import dev.jlserve.cli.readiness.CompiledApp;
import dev.jlserve.cli.serve.AppEnd;
import dev.jlserve.cli.serve.FastStart;
import dev.jlserve.cli.serve.Invocation;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/** Keeps one process running, and replaces it by the next for each save that can be served. */
final class DevLoop {

  private final Console console;
  private final Map<String, String> environment;
  private final Invocation invocation;
  private final Saves saves;
  private final Runnable onFirstReady;

  /**
   * Creates the loop for one app.
   *
   * @param environment the user's environment variables
   * @param onFirstReady is run once the first process serves
   */
  DevLoop(
      Console console,
      Map<String, String> environment,
      Invocation invocation,
      Saves saves,
      Runnable onFirstReady) {
    this.console = console;
    this.environment = environment;
    this.invocation = invocation;
    this.saves = saves;
    this.onFirstReady = onFirstReady;
  }

  /**
   * Runs until a process ends by itself. One that a save has broken before it was ready is no
   * reason to end: the next save may mend it.
   *
   * @return the exit code
   * @throws IOException if no process can be started
   */
  int run(CompiledApp first) throws IOException, InterruptedException {
    OptionalInt port = invocation.port();
    CompiledApp app = first;
    FastStart fast = new FastStart(console, environment, invocation);
    for (boolean restart = false; ; restart = true) {
      // Code that was saved since the build has no cache, which is nothing to tell.
      CompiledApp started = fast.of(app, false, !restart && app.aot().exists());
      AppProcess process =
          AppProcess.start(
              console,
              JvmLauncher.forStarting(),
              invocation.launch(started, port, console.hasColors()),
              restart ? () -> {} : onFirstReady);
      CompiledApp next = saves.next(app, process::exitsWithin);
      if (process.isReady()) {
        port = OptionalInt.of(process.port());
      }
      if (next == null) {
        AppExit exit = process.exit();
        if (exit.ready() || !restart) {
          return AppEnd.exitCode(exit);
        }
        exit.complaint().ifPresent(why -> console.tell(new Event.Failure(why, List.of())));
        console.tell(new Event.Waiting("Waiting for the next save."));
        next = saves.next(null, DevLoop::pause);
      } else {
        process.stop();
      }
      app = Objects.requireNonNull(next);
    }
  }

  private static boolean pause(long milliseconds) throws InterruptedException {
    Thread.sleep(milliseconds);
    return false;
  }
}
