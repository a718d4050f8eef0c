package dev.jlserve.server.log;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text as URLs and forms hold it. Encoders differ in what they encode and in the case of the
 * digits, so any of its characters may be encoded or not.
 */
final class UrlEncoded {

  /** What no encoder touches. */
  private static final Pattern UNTOUCHED = Pattern.compile("[A-Za-z0-9._-]*");

  private static final String SIGN = "%";
  private static final String SPACE = " ";

  /**
   * A character.
   *
   * @param plain as it is
   * @param encoded such as {@code %2f}
   */
  private record Part(String plain, String encoded) {

    static Part of(int codePoint) {
      String plain = Character.toString(codePoint);
      if (UNTOUCHED.matcher(plain).matches()) {
        return new Part(plain, plain);
      }
      HexFormat digits = HexFormat.of().withPrefix(SIGN);
      return new Part(plain, digits.formatHex(plain.getBytes(StandardCharsets.UTF_8)));
    }

    /** Where it ends in a text that has it at a place; -1 if another one is there. */
    int end(String text, int start) {
      if (text.startsWith(plain, start) && !plain.equals(SIGN)) {
        return start + plain.length();
      }
      if (text.regionMatches(true, start, encoded, 0, encoded.length())) {
        return start + encoded.length();
      }
      return plain.equals(SPACE) && text.startsWith("+", start) ? start + 1 : -1;
    }
  }

  private final List<Part> parts;

  private UrlEncoded(List<Part> parts) {
    this.parts = parts;
  }

  /** Prepares what is looked for. */
  static UrlEncoded of(String text) {
    return new UrlEncoded(
        UNTOUCHED.matcher(text).matches()
            ? List.of()
            : text.codePoints().mapToObj(Part::of).toList());
  }

  /** A text with another one in the place of this one. */
  String replacedIn(String text, String replacement) {
    if (parts.isEmpty() || (text.indexOf('%') < 0 && text.indexOf('+') < 0)) {
      return text;
    }
    StringBuilder replaced = new StringBuilder();
    int copied = 0;
    int start = 0;
    while (start < text.length()) {
      int end = end(text, start);
      if (end >= 0) {
        replaced.append(text, copied, start).append(replacement);
        copied = end;
      }
      start = Math.max(start + 1, end);
    }
    return copied == 0 ? text : replaced.append(text, copied, text.length()).toString();
  }

  private int end(String text, int start) {
    int end = start;
    for (Part each : parts) {
      end = each.end(text, end);
      if (end < 0) {
        return -1;
      }
    }
    return end;
  }
}
