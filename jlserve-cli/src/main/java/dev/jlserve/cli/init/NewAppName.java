package dev.jlserve.cli.init;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.ShellCommand;
import dev.jlserve.store.protocol.ExitCode;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * The name of a new app. It becomes a folder, a Maven artifact, a package and a class, so it has
 * only what all of them allow.
 *
 * @param typed as the user typed it, such as {@code my-model}
 * @param className such as {@code MyModel}
 * @param packageName such as {@code mymodel}
 */
public record NewAppName(String typed, String className, String packageName) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9]*(?:[-_][A-Za-z0-9]+)*");
  private static final int LONGEST = 64;

  /**
   * Reads a name.
   *
   * @throws CliException of usage if no app can have it
   */
  public static NewAppName of(String typed) {
    if (typed.contains("/") || typed.contains("\\")) {
      throw path(typed);
    }
    if (!FORM.matcher(typed).matches() || typed.length() > LONGEST) {
      throw refused(
          typed,
          "a name has at most "
              + LONGEST
              + " ASCII letters and digits, begins with a letter, and may have single '-' or '_'"
              + " between them",
          plain(typed));
    }
    NewAppName name = new NewAppName(typed, className(typed), packageName(typed));
    if (!SourceVersion.isName(name.packageName()) || name.packageName().equals("java")) {
      throw refused(
          typed,
          "its package would be '" + name.packageName() + "', which is Java's own word",
          typed + "-app");
    }
    if (isTaken(name.className())) {
      throw refused(
          typed,
          "its class would be '" + name.className() + "', a name that the app uses already",
          typed + "-app");
    }
    return name;
  }

  private static String className(String typed) {
    return Arrays.stream(typed.split("[-_]", -1))
        .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
        .collect(Collectors.joining());
  }

  private static String packageName(String typed) {
    return typed.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
  }

  /** What every Java file sees without an import, and what the templates name. */
  private static boolean isTaken(String className) {
    return Object.class.getResource(className + ".class") != null
        || Template.names().contains(className)
        || Template.names().contains(className + "Test");
  }

  /** The nearest name that has the form. */
  private static String plain(String typed) {
    String ascii = Normalizer.normalize(typed, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    String name = ascii.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^[^A-Za-z]+|-$", "");
    return FORM.matcher(name).matches() && name.length() <= LONGEST ? name : "my-app";
  }

  private static CliException path(String typed) {
    List<String> parts = Arrays.asList(typed.split("[/\\\\]+", -1));
    String last = parts.get(parts.size() - 1);
    return new CliException(
        "'"
            + typed
            + "' is a path; init takes a name and makes a folder of that name where it runs. Go to"
            + " the folder around it, then name it alone:",
        ExitCode.USAGE,
        List.of(),
        List.of(
            ShellCommand.of("jlserve", "init", FORM.matcher(last).matches() ? last : "my-app")));
  }

  private static CliException refused(String typed, String reason, String instead) {
    return new CliException(
        "An app cannot be named '" + typed + "'; " + reason + ". Choose another name:",
        ExitCode.USAGE,
        List.of(),
        List.of(ShellCommand.of("jlserve", "init", instead)));
  }
}
