package dev.jlserve.processor.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses JSON (RFC 8259) that a user wrote into the source; duplicate names are refused. */
public final class StrictJsonParser {

  private static final int MAX_DEPTH = 64;
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]{1,4})?");
  private static final String ESCAPES = "\"\\/bfnrt";
  private static final String ESCAPED = "\"\\/\b\f\n\r\t";

  private final String text;
  private int at;
  private int depth;

  private StrictJsonParser(String text) {
    this.text = text;
  }

  /**
   * Parses one value.
   *
   * @throws JsonSyntaxException if the text is anything else; its message says what is expected
   */
  public static Json parse(String text) throws JsonSyntaxException {
    StrictJsonParser parser = new StrictJsonParser(text);
    Json value = parser.value();
    parser.skipSpace();
    if (parser.at < text.length()) {
      throw parser.expected("the end of the text");
    }
    return value;
  }

  private Json value() throws JsonSyntaxException {
    skipSpace();
    if (++depth > MAX_DEPTH) {
      throw expected("at most " + MAX_DEPTH + " levels");
    }
    Json value =
        switch (peek()) {
          case '{' -> object();
          case '[' -> array();
          case '"' -> Json.of(string());
          case 't' -> word("true", Json.of(true));
          case 'f' -> word("false", Json.of(false));
          case 'n' -> word("null", new Json.Null());
          default -> number();
        };
    depth--;
    return value;
  }

  private Json object() throws JsonSyntaxException {
    Map<String, Json> members = new LinkedHashMap<>();
    at++;
    skipSpace();
    if (take('}')) {
      return new Json.Members(members);
    }
    do {
      skipSpace();
      int start = at;
      if (peek() != '"') {
        throw expected("a name in double quotes");
      }
      String name = string();
      skipSpace();
      if (!take(':')) {
        throw expected("':'");
      }
      if (members.put(name, value()) != null) {
        throw new JsonSyntaxException("another name than \"" + name + "\" again", start);
      }
      skipSpace();
    } while (take(','));
    if (!take('}')) {
      throw expected("',' or '}'");
    }
    return new Json.Members(members);
  }

  private Json array() throws JsonSyntaxException {
    List<Json> items = new ArrayList<>();
    at++;
    skipSpace();
    if (take(']')) {
      return new Json.Array(items);
    }
    do {
      items.add(value());
      skipSpace();
    } while (take(','));
    if (!take(']')) {
      throw expected("',' or ']'");
    }
    return new Json.Array(items);
  }

  private String string() throws JsonSyntaxException {
    StringBuilder string = new StringBuilder();
    at++;
    while (!take('"')) {
      char c = peek();
      if (c < ' ') {
        throw expected(at < text.length() ? "an escaped control character" : "'\"'");
      }
      at++;
      string.append(c == '\\' ? escape() : c);
    }
    return string.toString();
  }

  private char escape() throws JsonSyntaxException {
    char c = peek();
    int known = ESCAPES.indexOf(c);
    if (known >= 0) {
      at++;
      return ESCAPED.charAt(known);
    }
    if (c == 'u' && at + 5 <= text.length()) {
      String digits = text.substring(at + 1, at + 5);
      if (digits.chars().allMatch(digit -> Character.digit(digit, 16) >= 0 && digit < 0x80)) {
        at += 5;
        return (char) Integer.parseInt(digits, 16);
      }
    }
    throw expected("an escape of JSON");
  }

  private Json number() throws JsonSyntaxException {
    Matcher number = NUMBER.matcher(text).region(at, text.length());
    if (!number.lookingAt()) {
      throw expected("a JSON value");
    }
    at = number.end();
    return new Json.Decimal(new BigDecimal(number.group()));
  }

  private Json word(String word, Json value) throws JsonSyntaxException {
    if (!text.startsWith(word, at)) {
      throw expected("a JSON value");
    }
    at += word.length();
    return value;
  }

  /** The next character; NUL at the end. */
  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private boolean take(char c) {
    if (peek() != c || at >= text.length()) {
      return false;
    }
    at++;
    return true;
  }

  private void skipSpace() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private JsonSyntaxException expected(String what) {
    return new JsonSyntaxException(what, at);
  }
}
