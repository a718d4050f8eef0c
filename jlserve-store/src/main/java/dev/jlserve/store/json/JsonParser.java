package dev.jlserve.store.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads JSON as RFC 8259 has it. */
final class JsonParser {

  /** Deeper nesting than any file or answer that is read here has. */
  private static final int DEEPEST = 64;

  /** A number's exponent is bounded, since a whole number of its size is made of it. */
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]{1,3})?");

  private final String text;
  private int at;
  private int depth;

  JsonParser(String text) {
    this.text = text;
  }

  JsonObject document() {
    Object value = value();
    space();
    if (at < text.length() || !(value instanceof JsonObject object)) {
      throw fault("one object");
    }
    return object;
  }

  private @Nullable Object value() {
    space();
    if (at == text.length()) {
      throw fault("a value");
    }
    return switch (text.charAt(at)) {
      case '{' -> nested(this::object);
      case '[' -> nested(this::list);
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private interface Nested {
    Object read();
  }

  private Object nested(Nested nested) {
    if (++depth > DEEPEST) {
      throw fault("less nesting");
    }
    at++;
    Object value = nested.read();
    depth--;
    return value;
  }

  private Object object() {
    JsonObject object = new JsonObject();
    if (take('}')) {
      return object;
    }
    do {
      space();
      String name = string();
      expect(':');
      Object value = value();
      if (value != null) {
        object.add(name, value);
      }
    } while (take(','));
    expect('}');
    return object;
  }

  private Object list() {
    List<Object> list = new ArrayList<>();
    if (take(']')) {
      return list;
    }
    do {
      Object value = value();
      list.add(value == null ? JsonNull.NULL : value);
    } while (take(','));
    expect(']');
    return list;
  }

  private @Nullable Object word(String word, @Nullable Object value) {
    if (!text.startsWith(word, at)) {
      throw fault(word);
    }
    at += word.length();
    return value;
  }

  private BigDecimal number() {
    Matcher number = NUMBER.matcher(text).region(at, text.length());
    if (!number.lookingAt()) {
      throw fault("a value");
    }
    at = number.end();
    return new BigDecimal(number.group());
  }

  private String string() {
    if (at == text.length() || text.charAt(at) != '"') {
      throw fault("a text");
    }
    StringBuilder string = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        return string.toString();
      }
      if (c < ' ') {
        break;
      }
      string.append(c == '\\' ? escape() : c);
    }
    throw fault("the end of a text");
  }

  /** Leaves the last character of the escape to be passed. */
  private char escape() {
    at++;
    char c = at < text.length() ? text.charAt(at) : ' ';
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw fault("an escape");
    };
  }

  private char unicode() {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      at++;
      int digit = at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
      if (digit < 0 || text.charAt(at) > 'f') {
        throw fault("four hexadecimal digits");
      }
      value = value * 16 + digit;
    }
    return (char) value;
  }

  private boolean take(char wanted) {
    space();
    if (at == text.length() || text.charAt(at) != wanted) {
      return false;
    }
    at++;
    return true;
  }

  private void expect(char wanted) {
    if (!take(wanted)) {
      throw fault("'" + wanted + "'");
    }
  }

  private void space() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private JsonFormatException fault(String expected) {
    return new JsonFormatException("JSON lacks " + expected + " at character " + at);
  }
}
