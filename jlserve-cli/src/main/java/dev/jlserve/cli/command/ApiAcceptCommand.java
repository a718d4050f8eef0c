package dev.jlserve.cli.command;

import dev.jlserve.cli.api.ApiAcceptance;
import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.console.ExitCode;
import dev.jlserve.cli.process.JvmLauncher;
import dev.jlserve.cli.readiness.Surroundings;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code jlserve api accept APP}. */
@Command(
    name = "accept",
    description = "Writes the app's API beside its source, as the one that its clients rely on.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ApiAcceptCommand implements Callable<Integer> {

  private final Console console;
  private final Map<String, String> environment;

  @Mixin private AppParameter app = new AppParameter();

  @SuppressWarnings("UnusedVariable") // Looked for where a failure is told.
  @Mixin
  private StacktraceOption stacktrace = new StacktraceOption();

  @SuppressWarnings("UnusedVariable") // Looked for before the command line is read.
  @Mixin
  private JsonOption json = new JsonOption();

  @SuppressWarnings("UnusedVariable") // Looked for before the command line is read.
  @Mixin
  private QuietOption quiet = new QuietOption();

  @Mixin private ResolveOptions resolve = new ResolveOptions();

  ApiAcceptCommand(Console console, Map<String, String> environment) {
    this.console = console;
    this.environment = environment;
  }

  @Override
  public Integer call() throws IOException {
    new ApiAcceptance(surroundings()).run(app.path(), resolve.get());
    return ExitCode.OK;
  }

  private Surroundings surroundings() {
    return Surroundings.ofProcess(console, environment, JvmLauncher.forStarting());
  }
}
