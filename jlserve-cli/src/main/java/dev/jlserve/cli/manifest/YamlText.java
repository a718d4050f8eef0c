package dev.jlserve.cli.manifest;

import java.util.regex.Pattern;

/** Texts as YAML has them. */
final class YamlText {

  /** Not so short that it could be a number, or one of the words for true, false and nothing. */
  private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9-]*[./:][A-Za-z0-9._/:@-]+");

  private YamlText() {}

  /** A text of printable ASCII without quotes and backslashes, quoted where it has to be. */
  static String of(String text) {
    return PLAIN.matcher(text).matches() && !text.endsWith(":") ? text : "\"" + text + "\"";
  }

  /** A text within a comment: in one line. */
  static String comment(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]", "?");
  }
}
