package dev.jlserve.cli.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits Java text into tokens, without comments and layout. An operator of several characters
 * comes as several tokens; that is enough to tell texts apart and to see names.
 */
public final class JavaTokens {

  private static final String TEXT_BLOCK = "\"\"\"";

  private final String text;
  private final List<String> tokens = new ArrayList<>();
  private int at;

  private JavaTokens(String text) {
    this.text = text;
  }

  /** The tokens of a text, which need not compile. */
  public static List<String> of(String text) {
    JavaTokens scan = new JavaTokens(text);
    scan.scan();
    return scan.tokens;
  }

  /** The end of the token at an offset; the offset itself where none begins. */
  static int end(String text, int offset) {
    if (offset >= text.length() || Character.isWhitespace(text.charAt(offset))) {
      return offset;
    }
    JavaTokens scan = new JavaTokens(text);
    scan.at = offset;
    return scan.tokenEnd();
  }

  /** Whether a token is a name or a keyword. */
  static boolean isWord(String token) {
    return Character.isJavaIdentifierStart(token.codePointAt(0));
  }

  private void scan() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (text.startsWith("//", at)) {
        at = endOfLine();
      } else if (text.startsWith("/*", at)) {
        at = after("*/", at + 2);
      } else {
        take(tokenEnd());
      }
    }
  }

  private int tokenEnd() {
    char c = text.charAt(at);
    if (text.startsWith(TEXT_BLOCK, at)) {
      return afterQuoted(TEXT_BLOCK, at + TEXT_BLOCK.length());
    }
    return c == '"' || c == '\'' ? afterQuoted(String.valueOf(c), at + 1) : afterWord();
  }

  private void take(int end) {
    tokens.add(text.substring(at, end));
    at = end;
  }

  private int endOfLine() {
    int end = at;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private int after(String mark, int from) {
    int found = text.indexOf(mark, from);
    return found < 0 ? text.length() : found + mark.length();
  }

  /** The end of a literal: a backslash takes the next character with it. */
  private int afterQuoted(String quote, int from) {
    int end = from;
    while (end < text.length() && !text.startsWith(quote, end)) {
      boolean broken = text.charAt(end) == '\n' && quote.length() == 1;
      if (broken) {
        return end;
      }
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    return Math.min(text.length(), end + quote.length());
  }

  private int afterWord() {
    int end = at;
    while (end < text.length() && Character.isJavaIdentifierPart(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end == at ? at + Character.charCount(text.codePointAt(at)) : end;
  }
}
