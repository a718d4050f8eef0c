package dev.jlserve.cli;

import dev.jlserve.cli.command.JlserveCommand;
import dev.jlserve.cli.console.Terminal;
import java.util.List;
import java.util.Map;

/** Runs {@code jlserve check} for one app after the other, in a process whose classes are warm. */
final class CheckEach {

  private static final String ENDED = " ended with exit code ";

  private CheckEach() {}

  /** Prints what each check does, and a line at its end. */
  public static void main(String[] apps) {
    Map<String, String> environment = System.getenv();
    for (String app : apps) {
      Terminal console = Terminal.ofProcess(environment, false);
      int code =
          JlserveCommand.commandLine(console, environment, List.of("check")).execute("check", app);
      System.out.println(ended(app, code));
    }
  }

  /** The line at an app's end. */
  static String ended(String app, int code) {
    return app + ENDED + code;
  }

  /** Whether a line is one. */
  static boolean isEnd(String line) {
    return line.contains(ENDED);
  }
}
