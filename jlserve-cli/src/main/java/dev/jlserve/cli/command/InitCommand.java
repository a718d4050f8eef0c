package dev.jlserve.cli.command;

import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.init.Init;
import dev.jlserve.cli.init.NewAppName;
import dev.jlserve.store.protocol.ExitCode;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jlserve init NAME}. */
@Command(
    name = "init",
    description = "Makes a folder with a new app that builds, and that editors check at once.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class)
final class InitCommand extends ConsoleCommand {

  @Parameters(
      paramLabel = "NAME",
      description = "The app's name, such as greeter or my-model; the folder gets the same.")
  private String name = "";

  @Option(
      names = "--single",
      description = "One Java file with a pom beside it, in the place of a Maven project.")
  private boolean single;

  InitCommand(Console console, Map<String, String> environment) {
    super(console, environment);
  }

  @Override
  public Integer call() {
    new Init(console(), environment()).run(NewAppName.of(name), Path.of(""), single);
    return ExitCode.OK;
  }
}
