package dev.jlserve.cli.command;

import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Refuses words that are empty, as an unset variable of a script makes them. None means anything.
 */
final class EmptyArguments {

  private EmptyArguments() {}

  /**
   * Looks at all words of a command line.
   *
   * @throws ParameterException if one is empty
   */
  static void refuse(ParseResult parsed) {
    for (ParseResult at = parsed; at != null; at = at.subcommand()) {
      for (ArgSpec argument : at.matchedArgs()) {
        if (argument.originalStringValues().contains("")) {
          throw new ParameterException(
              at.commandSpec().commandLine(), message(argument), argument, "");
        }
      }
    }
  }

  private static String message(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName() + " takes " + argument.paramLabel() + "; found ''"
        : "An argument is empty; it is "
            + argument.paramLabel()
            + (argument.required() ? "" : ", or left out");
  }
}
