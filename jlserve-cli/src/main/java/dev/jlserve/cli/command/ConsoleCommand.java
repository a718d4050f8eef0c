package dev.jlserve.cli.command;

import dev.jlserve.cli.console.Console;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** What all commands have: where they tell what happens, and the options that say how. */
abstract class ConsoleCommand implements Callable<Integer> {

  private final Console console;
  private final Map<String, String> environment;

  @Mixin private StacktraceOption stacktrace = new StacktraceOption();

  @Mixin private JsonOption json = new JsonOption();

  /**
   * Creates a command that prints to a console.
   *
   * @param environment the user's environment variables
   */
  ConsoleCommand(Console console, Map<String, String> environment) {
    this.console = console;
    this.environment = environment;
  }

  final Console console() {
    return console;
  }

  final Map<String, String> environment() {
    return environment;
  }

  final JsonOption jsonOption() {
    return json;
  }

  final StacktraceOption stacktrace() {
    return stacktrace;
  }
}
