package dev.jlserve.cli.command;

import dev.jlserve.cli.api.ApiDifference;
import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.process.JvmLauncher;
import dev.jlserve.cli.readiness.BuildContext;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code jlserve api diff APP}. */
@Command(
    name = "diff",
    description =
        "Lists what has changed since the API was accepted; exit 1 if a change breaks clients.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class)
final class ApiDiffCommand extends AppCommand {

  @Mixin private ResolveOptions resolve = new ResolveOptions();

  ApiDiffCommand(Console console, Map<String, String> environment) {
    super(console, environment);
  }

  @Override
  public Integer call() throws IOException {
    new ApiDifference(surroundings()).run(app().path(), app().typed(), resolve.get());
    return ExitCode.OK;
  }

  private BuildContext surroundings() {
    return BuildContext.ofProcess(console(), environment(), JvmLauncher.ofOwnJava());
  }
}
