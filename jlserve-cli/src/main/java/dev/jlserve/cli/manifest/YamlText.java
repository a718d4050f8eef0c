package dev.jlserve.cli.manifest;

import com.google.gson.JsonPrimitive;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as YAML has them. */
final class YamlText {

  /** Not so short that it could be a number, or one of the words for true, false and nothing. */
  private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9-]*[./:][A-Za-z0-9._/:@-]+");

  /** Words that kubectl's YAML takes for true, false or nothing. */
  private static final Pattern WORD =
      Pattern.compile("y|yes|on|true|n|no|off|false|null", Pattern.CASE_INSENSITIVE);

  /** What no file of YAML may hold as it is, beside what JSON escapes. */
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\x7f-\\x9f\\ufeff\\ufffe\\uffff]");

  private YamlText() {}

  /** Whether a name of letters, digits, {@code _} and {@code -} is another value than a text. */
  static boolean isWord(String name) {
    return WORD.matcher(name).matches();
  }

  /** A name of letters, digits, {@code _} and {@code -}, quoted where it has to be. */
  static String name(String name) {
    return isWord(name) ? "\"" + name + "\"" : name;
  }

  /** Any text, quoted: a string of JSON is one of YAML. */
  static String quoted(String text) {
    return UNPRINTABLE
        .matcher(new JsonPrimitive(text).toString())
        .replaceAll(
            found -> String.format(Locale.ROOT, "\\\\u%04x", (int) found.group().charAt(0)));
  }

  /** A text of printable ASCII without quotes and backslashes, quoted where it has to be. */
  static String of(String text) {
    return PLAIN.matcher(text).matches() && !text.endsWith(":") ? text : "\"" + text + "\"";
  }

  /** A text within a comment: in one line. */
  static String comment(String text) {
    return text.replaceAll("[\\p{Cc}\\u2028\\u2029\\ufeff\\ufffe\\uffff]", "?");
  }
}
