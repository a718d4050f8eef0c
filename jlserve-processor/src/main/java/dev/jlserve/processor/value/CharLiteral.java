package dev.jlserve.processor.value;

/** Characters as Java source. */
final class CharLiteral {

  private CharLiteral() {}

  static String of(char value) {
    return switch (value) {
      case '\'' -> "'\\''";
      case '\\' -> "'\\\\'";
      case '\n' -> "'\\n'";
      case '\r' -> "'\\r'";
      case '\t' -> "'\\t'";
      default ->
          value >= ' ' && value < 0x7f
              ? "'" + value + "'"
              : String.format("'\\u%04x'", (int) value);
    };
  }
}
