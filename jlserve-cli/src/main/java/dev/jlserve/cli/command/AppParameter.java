package dev.jlserve.cli.command;

import dev.jlserve.cli.cache.LocaleAdvice;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.ShellCommand;
import dev.jlserve.store.protocol.ExitCode;
import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The app that a command is about. */
final class AppParameter {

  @Parameters(
      arity = "0..1",
      paramLabel = "APP",
      description =
          "The app: a .java file, or a folder or Maven project with one app. Without it the current"
              + " folder.")
  private String app = ShellCommand.CURRENT_FOLDER;

  /** As the user typed it. */
  String typed() {
    return app;
  }

  /**
   * As a path.
   *
   * @throws CliException if it has a character that file names cannot have here
   */
  Path path() {
    return path(app);
  }

  /**
   * An app as a path.
   *
   * @param app as the user typed it
   * @throws CliException if it has a character that file names cannot have here
   */
  static Path path(String app) {
    Path path = LocaleAdvice.path(app, "File not found");
    if (!path.isAbsolute() && LocaleAdvice.isForWorkingFolder()) {
      throw new CliException(
          "The working folder cannot be read: "
              + System.getProperty("user.dir")
              + LocaleAdvice.text(),
          ExitCode.FAULT);
    }
    return path;
  }
}
