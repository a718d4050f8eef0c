package dev.jlserve.cli.command;

import dev.jlserve.cli.assemble.Check;
import dev.jlserve.cli.console.Console;
import dev.jlserve.store.protocol.ExitCode;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jlserve check APP}. */
@Command(
    name = "check",
    description = "Finds the mistakes that a build would, without running the app.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class)
final class CheckCommand extends AppCommand {

  @Mixin private ResolveOptions resolve = new ResolveOptions();

  @Option(
      names = "--strict",
      description =
          "Take warnings for mistakes, and warn of components that let a request be of any length.")
  private boolean strict;

  CheckCommand(Console console, Map<String, String> environment) {
    super(console, environment);
  }

  @Override
  public Integer call() {
    new Check(console(), environment()).run(app().path(), resolve.get(), strict);
    return ExitCode.OK;
  }
}
