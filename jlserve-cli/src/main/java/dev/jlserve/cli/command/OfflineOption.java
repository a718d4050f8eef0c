package dev.jlserve.cli.command;

import picocli.CommandLine.Option;

/** {@code --offline}. */
final class OfflineOption {

  static final String NAME = "--offline";

  @Option(
      names = NAME,
      description = "Ask no network: take what was fetched before, and say what is missing.")
  private boolean offline;

  boolean get() {
    return offline;
  }
}
