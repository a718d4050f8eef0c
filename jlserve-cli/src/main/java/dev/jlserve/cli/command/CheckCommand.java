package dev.jlserve.cli.command;

import dev.jlserve.cli.assemble.Check;
import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.console.ExitCode;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code jlserve check APP}. */
@Command(
    name = "check",
    description = "Finds the mistakes that a build would, without running the app.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CheckCommand implements Callable<Integer> {

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

  CheckCommand(Console console, Map<String, String> environment) {
    this.console = console;
    this.environment = environment;
  }

  @Override
  public Integer call() throws IOException {
    new Check(console, environment).run(app.path(), resolve.get());
    return ExitCode.OK;
  }
}
