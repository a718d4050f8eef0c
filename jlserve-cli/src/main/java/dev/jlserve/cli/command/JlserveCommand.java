package dev.jlserve.cli.command;

import dev.jlserve.cli.console.Console;
import dev.jlserve.store.protocol.ExitCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.Spec;

/** {@code jlserve} itself: without a command it shows its help. */
@Command(
    name = "jlserve",
    description = "Turns one annotated Java class into a checked, documented HTTP service.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class)
public final class JlserveCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // picocli sets it.
  @Spec
  private CommandSpec spec;

  private JlserveCommand() {}

  /**
   * A command line that parses, runs one command and tells what went wrong. It knows the command
   * that the arguments name, or all where help needs them: a command's options are read by
   * reflection, which takes longer than many a command.
   *
   * @param environment the user's environment variables
   * @param args what the user typed
   */
  public static CommandLine commandLine(
      Console console, Map<String, String> environment, List<String> args) {
    CommandLine line = new CommandLine(new JlserveCommand());
    Optional<CommandName> named =
        args.stream().findFirst().flatMap(CommandName::of).filter(name -> name != CommandName.HELP);
    for (CommandName name : named.map(List::of).orElse(List.of(CommandName.values()))) {
      line.addSubcommand(command(name, console, environment));
    }
    // A word that begins with @ is the user's own.
    line.setExpandAtFiles(false);
    line.setExecutionStrategy(
        parsed -> {
          EmptyArguments.refuse(parsed);
          return new RunLast().execute(parsed);
        });
    line.setParameterExceptionHandler(new UsageErrors(console));
    line.setExecutionExceptionHandler(new Failures(console));
    return line;
  }

  private static Object command(
      CommandName name, Console console, Map<String, String> environment) {
    return switch (name) {
      case BUILD -> new BuildCommand(console, environment);
      case DEV -> new DevCommand(console, environment);
      case SERVE -> new ServeCommand(console, environment);
      case CALL -> new CallCommand(console, environment);
      case CHECK -> new CheckCommand(console, environment);
      case CLIENT -> new ClientCommand(console, environment);
      case IMAGE -> new ImageCommand(console, environment);
      case MANIFEST -> new ManifestCommand(console, environment);
      case WEIGHTS -> new WeightsCommand(console, environment);
      case INIT -> new InitCommand(console, environment);
      case CACHE -> new CacheCommand(console, environment);
      case HELP -> new HelpCommand(console, environment);
      case API ->
          new CommandLine(new ApiCommand())
              .addSubcommand(new ApiAcceptCommand(console, environment))
              .addSubcommand(new ApiDiffCommand(console, environment));
    };
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return ExitCode.OK;
  }
}
