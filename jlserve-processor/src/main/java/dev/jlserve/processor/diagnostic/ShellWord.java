package dev.jlserve.processor.diagnostic;

import java.util.regex.Pattern;

/** Words of commands that messages propose. */
public final class ShellWord {

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_@%+=:,./-]+");

  private ShellWord() {}

  /** A word that a POSIX shell reads as it is, in quotes only where it must be. */
  public static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
