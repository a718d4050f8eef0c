package dev.jlserve.cli.command;

import dev.jlserve.cli.console.Console;
import dev.jlserve.store.protocol.ExitCode;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code jlserve help [COMMAND]}. */
@Command(
    name = "help",
    description = "Shows the help of a command, as 'jlserve COMMAND --help' does.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class)
final class HelpCommand extends ConsoleCommand {

  @Parameters(
      arity = "0..*",
      paramLabel = "COMMAND",
      description = "The command, such as dev or api accept. Without it jlserve itself.")
  private List<String> names = List.of();

  @SuppressWarnings("NullAway.Init") // picocli sets it.
  @Spec
  private CommandSpec spec;

  HelpCommand(Console console, Map<String, String> environment) {
    super(console, environment);
  }

  @Override
  public Integer call() {
    CommandLine described = spec.commandLine().getParent();
    for (String name : names) {
      CommandLine command = described.getSubcommands().get(name);
      if (command == null) {
        throw new UnmatchedArgumentException(described, List.of(name));
      }
      described = command;
    }
    described.usage(spec.commandLine().getOut());
    return ExitCode.OK;
  }
}
