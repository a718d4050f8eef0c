package dev.jlserve.cli;

import dev.jlserve.cli.command.JlserveCommand;
import java.util.Map;

/** The command line behind the entry class. */
public final class Main {

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    Map<String, String> environment = System.getenv();
    System.exit(
        JlserveCommand.commandLine(Terminal.ofProcess(environment), environment).execute(args));
  }
}
