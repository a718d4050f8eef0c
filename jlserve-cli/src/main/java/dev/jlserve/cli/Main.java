package dev.jlserve.cli;

import dev.jlserve.cli.command.JlserveCommand;
import dev.jlserve.cli.command.JsonOption;
import dev.jlserve.cli.command.QuietOption;
import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.console.Event;
import dev.jlserve.cli.console.JsonConsole;
import dev.jlserve.cli.console.Terminal;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** The command line behind the entry class. */
public final class Main {

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    Map<String, String> environment = System.getenv();
    // Known before the arguments are read, since reading them may fail.
    boolean json = List.of(args).contains(JsonOption.NAME);
    boolean quiet = List.of(args).contains(QuietOption.NAME);
    Console console = json ? JsonConsole.ofProcess(quiet) : Terminal.ofProcess(environment, quiet);
    CommandLine line = JlserveCommand.commandLine(console, environment, List.of(args));
    if (json) {
      // Help is for people, also where somebody asks for it beside --json.
      line.setOut(new PrintWriter(System.err, true, System.err.charset()));
    }
    int exit = line.execute(args);
    console.tell(new Event.Result(exit));
    System.exit(exit);
  }
}
