package dev.jlserve.cli.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a command so that a POSIX shell reads the same words. */
public final class ShellCommand {

  /** The app that a command is about if the user names none. */
  public static final String CURRENT_FOLDER = ".";

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_@%+=:,./-]+");

  private ShellCommand() {}

  /** The words in one line, each quoted where it must be. */
  public static String of(String... words) {
    return Arrays.stream(words).map(ShellCommand::quoted).collect(Collectors.joining(" "));
  }

  /**
   * A command of jlserve about an app, in one line. The current folder is left out.
   *
   * @param command such as {@code build} or {@code api accept}
   * @param app the app as the user named it
   */
  public static String ofApp(String command, String app, List<String> options) {
    List<String> words = new ArrayList<>(List.of("jlserve"));
    words.addAll(List.of(command.split(" ")));
    if (!app.equals(CURRENT_FOLDER)) {
      words.add(app);
    }
    words.addAll(options);
    return of(words.toArray(String[]::new));
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
