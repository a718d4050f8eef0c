package dev.jlserve.processor.openapi;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Writes an escape or a class of characters of Java for ECMA-262 with the {@code u} flag. */
final class PortableClass {

  /** Classes, signs that are special, characters by their number, and general categories. */
  static final String ESCAPE =
      "\\\\(?:[dDwWsStnrf^$\\\\.*+?()\\[\\]{}|/]|u[dD][89abAB][0-9a-fA-F]{2}\\\\u[dD][c-fC-F]"
          + "[0-9a-fA-F]{2}|u(?![dD][89a-fA-F])[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[A-Z]"
          + "|[pP]\\{[LMNPSZC][a-z]?})";

  /** A class without another one inside. */
  static final String FORM = "\\[\\^?(?:[^\\[\\]\\\\&]|&(?!&)|\\\\-|" + ESCAPE + ")+]";

  private static final Pattern PART = Pattern.compile(ESCAPE + "|\\\\-|[^\\\\]");
  private static final Pattern SET = Pattern.compile("\\\\[dDwWsSpP].*");

  /** ECMAScript's white space is more than Java's. */
  private static final String SPACE = "\\t-\\r ";

  private PortableClass() {}

  /** An escape that stands alone. */
  static String escape(String written) {
    return switch (written) {
      case "\\s" -> "[" + SPACE + "]";
      case "\\S" -> "[^" + SPACE + "]";
      default -> written;
    };
  }

  /** A class with its brackets; nothing where it is not certain to mean the same. */
  static Optional<String> of(String written) {
    List<String> parts = PART.matcher(written).results().map(MatchResult::group).toList();
    boolean all = parts.contains("\\s") && parts.contains("\\S");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      boolean isRange = parts.get(Math.min(i + 1, parts.size() - 1)).equals("-");
      if (SET.matcher(part).matches() && isRange && i + 3 < parts.size()) {
        return Optional.empty();
      }
      if (part.equals("\\S") && !all) {
        return Optional.empty();
      }
      text.append(part.equals("\\s") && !all ? SPACE : part);
    }
    return Optional.of(text.toString());
  }
}
