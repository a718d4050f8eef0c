package dev.jlserve.cli.assemble;

import dev.jlserve.cli.aot.AotCache;
import dev.jlserve.cli.aot.AotTraining;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.process.AppLaunch;
import dev.jlserve.cli.process.AppLauncher;
import dev.jlserve.cli.readiness.CompiledApp;
import java.io.IOException;
import java.util.List;

/**
 * Trains an app's AOT cache by samples, without {@code setup()}.
 *
 * @param launcher starts the processes, on the Java that the cache is for
 * @param console where the app's own output goes
 */
public record AppTraining(AppLauncher launcher, Console console) {

  /**
   * Trains it.
   *
   * @param app if its own jar is not on its class path, the cache is for its libraries alone
   * @throws IOException with the reason if no cache was made
   */
  public void run(CompiledApp app, AotCache aot) throws IOException, InterruptedException {
    new AotTraining(aot, launcher)
        .make(options -> recorded(app.with(options)), assembling(app), false);
  }

  /** The process that makes a cache of what was recorded. */
  static AppLaunch assembling(CompiledApp app) {
    return new AppLaunch(
        app.cache(),
        app.classPath(),
        app.jvmOptions(),
        List.of("assemble"),
        AppLaunch.Purpose.ASSEMBLE);
  }

  private void recorded(CompiledApp app) throws IOException {
    try {
      new ValidationRun(launcher, console, List.of()).train(app);
    } catch (CliException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
