package dev.jlserve.cli.command;

import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.console.ExitCode;
import dev.jlserve.cli.init.AppName;
import dev.jlserve.cli.init.Init;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jlserve init NAME}. */
@Command(
    name = "init",
    description = "Makes a folder with a new app that builds, and that editors check at once.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class InitCommand implements Callable<Integer> {

  private final Console console;
  private final Map<String, String> environment;

  @Parameters(
      paramLabel = "NAME",
      description = "The app's name, such as greeter or my-model; the folder gets the same.")
  private String name = "";

  @SuppressWarnings("UnusedVariable") // Looked for where a failure is told.
  @Mixin
  private StacktraceOption stacktrace = new StacktraceOption();

  @SuppressWarnings("UnusedVariable") // Looked for before the command line is read.
  @Mixin
  private JsonOption json = new JsonOption();

  @Option(
      names = "--single",
      description = "One Java file with a pom beside it, in the place of a Maven project.")
  private boolean single;

  InitCommand(Console console, Map<String, String> environment) {
    this.console = console;
    this.environment = environment;
  }

  @Override
  public Integer call() {
    new Init(console, environment).run(AppName.of(name), Path.of(""), single);
    return ExitCode.OK;
  }
}
