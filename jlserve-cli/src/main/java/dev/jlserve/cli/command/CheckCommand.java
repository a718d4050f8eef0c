package dev.jlserve.cli.command;

import dev.jlserve.cli.assemble.Check;
import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.console.ExitCode;
import java.io.IOException;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code jlserve check APP}. */
@Command(
    name = "check",
    description = "Finds the mistakes that a build would, without running the app.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CheckCommand extends AppCommand {

  @Mixin private ResolveOptions resolve = new ResolveOptions();

  CheckCommand(Console console, Map<String, String> environment) {
    super(console, environment);
  }

  @Override
  public Integer call() throws IOException {
    new Check(console(), environment()).run(app().path(), resolve.get());
    return ExitCode.OK;
  }
}
