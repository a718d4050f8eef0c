package dev.jlserve.cli.process;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The text of a file that {@code java @file} reads, one argument a line; see "java Command-Line
 * Argument Files" in the manual of the java command.
 */
public final class ArgumentFile {

  private ArgumentFile() {}

  /** The arguments, each in quotes. */
  public static String text(List<String> arguments) {
    return arguments.stream().map(ArgumentFile::quoted).collect(Collectors.joining("\n", "", "\n"));
  }

  private static String quoted(String argument) {
    return "\"" + argument.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
