package dev.jlserve.cli.command;

import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.serve.Invocation;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import picocli.CommandLine.Mixin;

/** A command that is about an app. */
abstract class AppCommand extends ConsoleCommand {

  @Mixin private AppParameter app = new AppParameter();
  @Mixin private QuietOption quiet = new QuietOption();

  /**
   * Creates a command on an app.
   *
   * @param environment the user's environment variables
   */
  AppCommand(Console console, Map<String, String> environment) {
    super(console, environment);
  }

  final AppParameter app() {
    return app;
  }

  final QuietOption quiet() {
    return quiet;
  }

  /**
   * The command as it was given, where it serves nothing.
   *
   * @param words its options, as they are typed
   */
  final Invocation invocation(String command, List<String> words) {
    return new Invocation(
        command, app.typed(), app.path(), OptionalInt.empty(), List.of(), words, List.of());
  }
}
