package dev.jlserve.cli.console;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a command so that a POSIX shell reads the same words. */
public final class ShellCommand {

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_@%+=:,./-]+");

  private ShellCommand() {}

  /** The words in one line, each quoted where it must be. */
  public static String of(String... words) {
    return Arrays.stream(words).map(ShellCommand::quoted).collect(Collectors.joining(" "));
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
