package dev.jlserve.cli.command;

import picocli.CommandLine.Option;

/** Asks for JSON on stdout; the process looks for it before the command line is read. */
public final class JsonOption {

  /** The option as it is typed. */
  public static final String NAME = "--json";

  @Option(names = NAME, description = "Tell everything as JSON on stdout, an object a line.")
  private boolean wanted;

  JsonOption() {}

  /** Whether it was given. */
  boolean isWanted() {
    return wanted;
  }
}
