package dev.jlserve.cli.command;

import java.util.List;
import picocli.CommandLine.Option;

/** Asks for silence while all is well; the process looks for it before the command line is read. */
public final class QuietOption {

  /** The option as it is typed. */
  public static final String NAME = "--quiet";

  @Option(names = NAME, description = "Tell only what went wrong, and where the app is served.")
  private boolean wanted;

  QuietOption() {}

  /** The option as it was given. */
  List<String> words() {
    return wanted ? List.of(NAME) : List.of();
  }
}
