package dev.jlserve.processor.value;

import com.palantir.javapoet.CodeBlock;

/**
 * Strings as Java source. JavaPoet's own {@code $S} breaks the line at every character that a
 * regular expression calls a line break, U+2028 among them, and leaves half of a surrogate pair to
 * the encoder, which has no bytes for it.
 */
public final class StringLiteral {

  private StringLiteral() {}

  /** The literal; letters of all languages stay as they are. */
  public static CodeBlock of(String text) {
    StringBuilder literal = new StringBuilder("\"");
    text.codePoints().forEach(character -> append(literal, character));
    return CodeBlock.of("$L", literal.append('"'));
  }

  private static void append(StringBuilder literal, int character) {
    switch (character) {
      case '"' -> literal.append("\\\"");
      case '\\' -> literal.append("\\\\");
      case '\b' -> literal.append("\\b");
      case '\t' -> literal.append("\\t");
      case '\n' -> literal.append("\\n");
      case '\f' -> literal.append("\\f");
      case '\r' -> literal.append("\\r");
      default -> {
        if (Printable.is(character)) {
          literal.appendCodePoint(character);
        } else {
          for (char unit : Character.toChars(character)) {
            literal.append(String.format("\\u%04x", (int) unit));
          }
        }
      }
    }
  }
}
