package dev.jlserve.cli.serve;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.process.AppExit;

/** Makes of a process's end the end of its command. */
public final class AppEnd {

  private AppEnd() {}

  /**
   * The exit code, where the process has told the reason.
   *
   * @throws CliException with the reason, where it has not
   */
  public static int exitCode(AppExit exit) {
    exit.complaint()
        .ifPresent(
            complaint -> {
              throw new CliException(complaint, exit.exitCode());
            });
    return exit.exitCode();
  }
}
