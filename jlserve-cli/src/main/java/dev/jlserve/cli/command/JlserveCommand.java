package dev.jlserve.cli.command;

import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.console.ExitCode;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code jlserve} itself: without a command it shows its help. */
@Command(
    name = "jlserve",
    description = "Turns one annotated Java class into a checked, documented HTTP service.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class JlserveCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // picocli sets it.
  @Spec
  private CommandSpec spec;

  private JlserveCommand() {}

  /**
   * A command line that parses, runs one command and tells what went wrong.
   *
   * @param environment the user's environment variables
   */
  public static CommandLine commandLine(Console console, Map<String, String> environment) {
    CommandLine line = new CommandLine(new JlserveCommand());
    line.addSubcommand(new BuildCommand(console, environment));
    line.addSubcommand(new DevCommand(console, environment));
    line.addSubcommand(new ServeCommand(console, environment));
    line.addSubcommand(new CheckCommand(console, environment));
    line.addSubcommand(
        new CommandLine(new ApiCommand())
            .addSubcommand(new ApiAcceptCommand(console, environment))
            .addSubcommand(new ApiDiffCommand(console, environment)));
    line.addSubcommand(new ClientCommand(console, environment));
    line.addSubcommand(new ImageCommand(console, environment));
    line.addSubcommand(new ManifestCommand(console, environment));
    line.addSubcommand(new InitCommand(console, environment));
    line.addSubcommand(new CacheCommand(console, environment));
    line.addSubcommand(new HelpCommand(console, environment));
    line.setParameterExceptionHandler(new UsageErrors(console));
    line.setExecutionExceptionHandler(new Failures(console));
    return line;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return ExitCode.OK;
  }
}
