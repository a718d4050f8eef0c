package dev.jlserve.processor.value;

import java.util.List;
import java.util.regex.Pattern;

/** Compiles the expression of a pattern constraint. */
public final class Regex {

  private Regex() {}

  /**
   * The compiled expression.
   *
   * @param flags names of constants of {@link Pattern}
   * @throws java.util.regex.PatternSyntaxException if it is none
   */
  public static Pattern compile(String expression, List<String> flags) {
    return Pattern.compile(
        expression, flags.stream().mapToInt(Regex::flag).reduce(0, (a, b) -> a | b));
  }

  private static int flag(String name) {
    return switch (name) {
      case "UNIX_LINES" -> Pattern.UNIX_LINES;
      case "CASE_INSENSITIVE" -> Pattern.CASE_INSENSITIVE;
      case "COMMENTS" -> Pattern.COMMENTS;
      case "MULTILINE" -> Pattern.MULTILINE;
      case "DOTALL" -> Pattern.DOTALL;
      case "UNICODE_CASE" -> Pattern.UNICODE_CASE;
      case "CANON_EQ" -> Pattern.CANON_EQ;
      default -> 0;
    };
  }
}
