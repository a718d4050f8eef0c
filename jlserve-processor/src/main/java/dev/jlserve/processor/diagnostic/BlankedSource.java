package dev.jlserve.processor.diagnostic;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a source file, in which names stand out: comments and literals are blanked, so that
 * an offset is the same in both.
 */
final class BlankedSource {

  private static final Pattern HIDDEN =
      Pattern.compile(
          "//[^\\n]*|/\\*(?s:.*?)\\*/"
              + "|\"\"\"(?s:\\\\.|[^\\\\])*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])*'");

  private static final Pattern WORD = Pattern.compile("[\\p{javaJavaIdentifierPart}]+");
  private static final Pattern TYPE =
      Pattern.compile(
          "(?:class|interface|enum|record)\\s+([\\p{javaJavaIdentifierPart}]+)\\s*[(<{\\w]");

  private final String text;

  BlankedSource(CharSequence source) {
    Matcher hidden = HIDDEN.matcher(source);
    this.text = hidden.replaceAll(match -> " ".repeat(match.group().length()));
  }

  /** Reads what is declared directly inside a pair of braces, from top to bottom. */
  interface Visitor {

    /** A class, interface, enum or record, whose own braces open at the offset. */
    void type(String name, int body);

    /** What may be the name of a method, a constructor or a field, or that of an annotation. */
    void word(String name);
  }

  /** The offset at which the whole file begins, as if it stood in braces. */
  static final int FILE = 0;

  /**
   * Visits a body.
   *
   * @param body the offset after its opening brace
   */
  void visit(int body, Visitor visitor) {
    Matcher type = TYPE.matcher(text);
    Matcher word = WORD.matcher(text);
    int depth = 0;
    boolean initializer = false;
    int at = body;
    while (at < text.length() && depth >= 0) {
      char each = text.charAt(at);
      int step = 1;
      if (each == '{' || each == '(') {
        depth++;
      } else if (each == '}' || each == ')') {
        depth--;
      } else if (depth == 0 && (each == '=' || each == ';')) {
        initializer = each == '=';
      } else if (Character.isJavaIdentifierStart(each)) {
        if (depth == 0 && type.region(at, text.length()).lookingAt()) {
          visitor.type(type.group(1), brace(type.end(1)));
          step = type.end(1) - at;
        } else {
          word.region(at, text.length()).lookingAt();
          if (depth == 0 && !initializer && isDeclared(word.end())) {
            visitor.word(word.group());
          }
          step = word.end() - at;
        }
      }
      at += step;
    }
  }

  /** Whether what follows a word may follow the name of a method or a field. */
  private boolean isDeclared(int end) {
    int next = end;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next < text.length() && "(=;,[".indexOf(text.charAt(next)) >= 0;
  }

  /** The offset after the brace that opens a type's body; what is in parentheses is passed over. */
  private int brace(int from) {
    int depth = 0;
    for (int at = from; at < text.length(); at++) {
      char each = text.charAt(at);
      depth += each == '(' ? 1 : each == ')' ? -1 : 0;
      if (each == '{' && depth == 0) {
        return at + 1;
      }
    }
    return text.length();
  }
}
