package dev.jlserve.cli.command;

import dev.jlserve.cli.console.Console;
import java.util.Map;
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
}
