package dev.jlserve.cli.console;

import dev.jlserve.processor.diagnostic.ShellWord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a command so that a POSIX shell reads the same words. */
public final class ShellCommand {

  /** The app that a command is about if the user names none. */
  public static final String CURRENT_FOLDER = ".";

  /** How the file is named by which the Maven plugin stands for an app. */
  private static final String MAVEN_BUILD = ".maven-build";

  /** The plugin's goal gives it anyway. */
  private static final String OF_GOAL = "--build";

  private ShellCommand() {}

  /** The words in one line, each quoted where it must be. */
  public static String of(String... words) {
    return Arrays.stream(words).map(ShellWord::quoted).collect(Collectors.joining(" "));
  }

  /**
   * A command of jlserve about an app, in one line. The current folder is left out. A file whose
   * name begins with a dash is none of the options.
   *
   * @param command such as {@code build} or {@code api accept}
   * @param app the app as the user named it
   */
  public static String ofApp(String command, String app, List<String> options) {
    if (isMavenBuild(app)) {
      return ofGoal(command, options.stream().filter(each -> !each.equals(OF_GOAL)).toList());
    }
    List<String> words = new ArrayList<>(List.of("jlserve"));
    words.addAll(List.of(command.split(" ")));
    if (!app.equals(CURRENT_FOLDER)) {
      words.add(app.startsWith("-") ? "./" + app : app);
    }
    words.addAll(options);
    return of(words.toArray(String[]::new));
  }

  /** Whether the Maven plugin runs the command, and so its user typed a goal. */
  public static boolean isMavenBuild(String app) {
    return app.endsWith(MAVEN_BUILD);
  }

  private static String ofGoal(String goal, List<String> options) {
    String line = of("mvn", "jlserve:" + goal);
    return options.isEmpty()
        ? line
        : line + " " + ShellWord.quoted("-Djlserve.args=" + of(options.toArray(String[]::new)));
  }
}
