package dev.jlserve.cli.command;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.console.Event;
import dev.jlserve.cli.source.SeveralAppsException;
import dev.jlserve.store.protocol.ExitCode;
import dev.jlserve.store.signal.Ending;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells why a command failed: in one message, with a stack trace only where one is asked for. */
final class Failures implements IExecutionExceptionHandler {

  private final Console console;

  Failures(Console console) {
    this.console = console;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine line, ParseResult parsed)
      throws InterruptedException {
    Ending.stayIfBegun();
    int exitCode =
        switch (e) {
          case SeveralAppsException several -> tell(proposing(several, line, parsed));
          case CliException known -> tell(known);
          default -> tellUnknown(e);
        };
    if (line.getParseResult().hasMatchedOption(StacktraceOption.NAME)) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace, true));
      console.err(trace.toString().stripTrailing());
    }
    return exitCode;
  }

  private static CliException proposing(
      SeveralAppsException e, CommandLine line, ParseResult parsed) {
    CalledCommand called = new CalledCommand(line.getCommandSpec(), parsed.originalArgs());
    return e.proposing(app -> called.about(e.folder(), app));
  }

  private int tell(CliException e) {
    e.events().forEach(console::tell);
    return e.exitCode();
  }

  private int tellUnknown(Exception e) {
    console.tell(
        new Event.Failure(
            "jlserve itself failed with "
                + e
                + "; run it again with "
                + StacktraceOption.NAME
                + " and report what it prints.",
            List.of()));
    return ExitCode.FAULT;
  }
}
