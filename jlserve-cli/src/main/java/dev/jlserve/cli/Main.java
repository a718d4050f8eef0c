package dev.jlserve.cli;

import dev.jlserve.cli.command.JlserveCommand;
import dev.jlserve.cli.command.JsonOption;
import dev.jlserve.cli.command.QuietOption;
import dev.jlserve.cli.console.CheckedOutput;
import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.console.Event;
import dev.jlserve.cli.console.JsonConsole;
import dev.jlserve.cli.console.Terminal;
import dev.jlserve.store.signal.Ending;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;

/** The command line behind the entry class. */
public final class Main {

  /** The process of what started this one: it ends when that does, however that is. */
  private static final String PARENT = "jlserve.parent";

  private static final int TERMINATED = 143;

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) throws InterruptedException {
    Map<String, String> environment = System.getenv();
    endWithParent();
    // Known before the arguments are read, since reading them may fail.
    boolean json = List.of(args).contains(JsonOption.NAME);
    boolean quiet = List.of(args).contains(QuietOption.NAME);
    CheckedOutput stdout = CheckedOutput.ofProcess();
    System.setOut(stdout.printing(System.out.charset()));
    Console console =
        json ? JsonConsole.ofProcess(stdout, quiet) : Terminal.ofProcess(environment, quiet);
    CommandLine line = JlserveCommand.commandLine(console, environment, List.of(args));
    if (json) {
      // Help is for people, also where somebody asks for it beside --json.
      line.setOut(new PrintWriter(System.err, true, System.err.charset()));
    }
    int exit = stdout.exitCode(execute(line, args), console);
    console.tell(new Event.Result(exit));
    System.exit(stdout.exitCode(exit, console));
  }

  /** A class that registers a shutdown hook has an error where a signal came first. */
  private static int execute(CommandLine line, String[] args) throws InterruptedException {
    try {
      return line.execute(args);
    } catch (Error e) {
      Ending.stayIfBegun();
      throw e;
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // Nobody waits for it.
  private static void endWithParent() {
    Optional.ofNullable(Long.getLong(PARENT))
        .flatMap(ProcessHandle::of)
        .ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(TERMINATED)));
  }
}
