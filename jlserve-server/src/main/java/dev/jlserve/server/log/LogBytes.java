package dev.jlserve.server.log;

/** The bytes that a text takes in a log line: as UTF-8, with JSON's escapes. */
final class LogBytes {

  private static final int ESCAPE = 2;
  private static final int LONG_ESCAPE = 6;

  private LogBytes() {}

  /** Those of a text. */
  static int of(String text) {
    return text.codePoints().map(LogBytes::of).sum();
  }

  /** The end of the longest beginning of a text that takes no more than so many. */
  static int end(String text, int most) {
    int left = most;
    int end = 0;
    while (end < text.length()) {
      int character = text.codePointAt(end);
      left -= of(character);
      if (left < 0) {
        break;
      }
      end += Character.charCount(character);
    }
    return end;
  }

  private static int of(int character) {
    return switch (character) {
      case '"', '\\', '\b', '\t', '\n', '\f', '\r' -> ESCAPE;
      default -> character < ' ' ? LONG_ESCAPE : utf8(character);
    };
  }

  private static int utf8(int character) {
    if (character < 0x80) {
      return 1;
    }
    if (character < 0x800) {
      return 2;
    }
    return Character.isBmpCodePoint(character) ? 3 : 4;
  }
}
