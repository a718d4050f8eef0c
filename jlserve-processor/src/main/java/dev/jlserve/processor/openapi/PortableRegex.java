package dev.jlserve.processor.openapi;

import java.util.regex.Pattern;

/**
 * Whether a regular expression means the same in Java and in ECMA-262 with the {@code u} flag, as
 * which readers of JSON Schema compile a {@code pattern}: one that they cannot compile makes the
 * whole schema useless to them.
 */
final class PortableRegex {

  /** What both know: classes, escapes of signs that are special, general categories. */
  private static final String ESCAPE =
      "\\\\(?:[dDwWsSbBtnrf1-9^$\\\\.*+?()\\[\\]{}|/]|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[A-Z]"
          + "|k<[A-Za-z][A-Za-z0-9]*>|[pP]\\{[LMNPSZC][a-z]?})";

  private static final String CLASS = "\\[\\^?(?:[^\\[\\]\\\\&]|&(?!&)|\\\\-|" + ESCAPE + ")+]";
  private static final String GROUP = "\\((?:(?!\\?)|\\?(?:[:=!]|<[=!]|<[A-Za-z][A-Za-z0-9]*>))";

  /** Not possessive: that is Java's alone. */
  private static final String REPEATED = "(?:[*+?]|\\{[0-9]+(?:,[0-9]*)?})(?!\\+)";

  private static final Pattern PORTABLE =
      Pattern.compile(
          "(?:[^\\\\\\[\\](){}*+?]|"
              + ESCAPE
              + "|"
              + CLASS
              + "|"
              + GROUP
              + "|\\)|"
              + REPEATED
              + ")*+");

  private PortableRegex() {}

  /** Whether it is sure to mean the same. */
  static boolean is(String regex) {
    return PORTABLE.matcher(regex).matches();
  }
}
