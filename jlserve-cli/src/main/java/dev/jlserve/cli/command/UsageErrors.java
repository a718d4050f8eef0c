package dev.jlserve.cli.command;

import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.console.Event;
import dev.jlserve.cli.console.NearName;
import dev.jlserve.cli.console.ShellCommand;
import dev.jlserve.store.protocol.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what is wrong with a command line, and which command shows what it may be. */
final class UsageErrors implements IParameterExceptionHandler {

  private final Console console;

  UsageErrors(Console console) {
    this.console = console;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    String help = ShellCommand.of(help(e.getCommandLine()).toArray(String[]::new));
    console.tell(new Event.Failure(message(e), List.of(help)));
    return ExitCode.USAGE;
  }

  private static String message(ParameterException e) {
    if (!(e instanceof UnmatchedArgumentException unmatched)) {
      // Of options that exclude each other picocli speaks as if it printed the error itself.
      return String.valueOf(e.getMessage()).replaceFirst("^Error: ", "");
    }
    CommandLine line = e.getCommandLine();
    String argument = unmatched.getUnmatched().get(0);
    boolean option = argument.startsWith("-");
    Set<String> commands = line.getSubcommands().keySet();
    String kind = option ? "option" : commands.isEmpty() ? "argument" : "command";
    return "'"
        + argument
        + "' is no "
        + kind
        + " of "
        + line.getCommandSpec().qualifiedName()
        + (option
            ? NearName.question(argument.replaceFirst("=.*", ""), longNames(line))
            : NearName.question(argument, commands));
  }

  /** Options of one letter are all near each other. */
  private static List<String> longNames(CommandLine line) {
    return line.getCommandSpec().optionsMap().keySet().stream()
        .filter(name -> name.startsWith("--"))
        .toList();
  }

  private static List<String> help(CommandLine line) {
    List<String> command =
        new ArrayList<>(List.of(line.getCommandSpec().qualifiedName().split(" ")));
    command.add("--help");
    return command;
  }
}
