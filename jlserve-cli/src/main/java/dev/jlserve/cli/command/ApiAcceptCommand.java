package dev.jlserve.cli.command;

import dev.jlserve.cli.api.ApiAcceptance;
import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.process.JvmLauncher;
import dev.jlserve.cli.readiness.BuildContext;
import dev.jlserve.store.protocol.ExitCode;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code jlserve api accept APP}. */
@Command(
    name = "accept",
    description = "Writes the app's API beside its source, as the one that its clients rely on.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class)
final class ApiAcceptCommand extends AppCommand {

  @Mixin private ResolveOptions resolve = new ResolveOptions();

  ApiAcceptCommand(Console console, Map<String, String> environment) {
    super(console, environment);
  }

  @Override
  public Integer call() {
    new ApiAcceptance(surroundings()).run(app().path(), resolve.get());
    return ExitCode.OK;
  }

  private BuildContext surroundings() {
    return BuildContext.ofProcess(console(), environment(), JvmLauncher.ofOwnJava());
  }
}
