package dev.jlserve.cli.command;

import dev.jlserve.store.protocol.StartFlag;
import java.util.List;
import picocli.CommandLine.Option;

/** Asks for the stack trace behind an error; {@link Failures} looks for it. */
final class StacktraceOption {

  static final String NAME = StartFlag.STACKTRACE;

  @Option(names = NAME, description = "Print the stack trace behind an error.")
  private boolean wanted;

  /** Whether it was given. */
  boolean isWanted() {
    return wanted;
  }

  /** The option as it was given. */
  List<String> words() {
    return wanted ? List.of(NAME) : List.of();
  }
}
