package dev.jlserve.cli.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The commands, in the order in which the help lists them. */
enum CommandName {
  BUILD,
  DEV,
  SERVE,
  CALL,
  CHECK,
  API,
  CLIENT,
  IMAGE,
  MANIFEST,
  WEIGHTS,
  INIT,
  CACHE,
  HELP;

  /** The command that a user typed; empty if there is none of that name. */
  static Optional<CommandName> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
