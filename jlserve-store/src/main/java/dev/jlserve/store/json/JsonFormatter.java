package dev.jlserve.store.json;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Writes values as JSON. */
final class JsonFormatter {

  private final boolean indents;
  private final StringBuilder text = new StringBuilder();
  private int depth;

  /**
   * Begins a text.
   *
   * @param indents whether each member stands on a line of its own
   */
  JsonFormatter(boolean indents) {
    this.indents = indents;
  }

  String of(JsonObject object) {
    write(object);
    return text.toString();
  }

  private void write(Object value) {
    switch (value) {
      case String string -> quote(string);
      case BigDecimal number -> text.append(number.toPlainString());
      case Boolean flag -> text.append(flag.booleanValue());
      case JsonNull none -> text.append("null");
      case JsonObject object -> write(object);
      case List<?> list -> write(list);
      default -> throw new IllegalArgumentException("no JSON value: " + value.getClass());
    }
  }

  private void write(JsonObject object) {
    text.append('{');
    depth++;
    Iterator<Map.Entry<String, Object>> members = object.members().entrySet().iterator();
    boolean any = members.hasNext();
    while (members.hasNext()) {
      Map.Entry<String, Object> member = members.next();
      breakLine();
      quote(member.getKey());
      text.append(indents ? ": " : ":");
      write(member.getValue());
      text.append(members.hasNext() ? "," : "");
    }
    end('}', any);
  }

  private void write(List<?> list) {
    text.append('[');
    depth++;
    Iterator<?> elements = list.iterator();
    boolean any = elements.hasNext();
    while (elements.hasNext()) {
      breakLine();
      write(elements.next());
      text.append(elements.hasNext() ? "," : "");
    }
    end(']', any);
  }

  private void end(char bracket, boolean any) {
    depth--;
    if (any) {
      breakLine();
    }
    text.append(bracket);
  }

  private void breakLine() {
    if (indents) {
      text.append('\n').append("  ".repeat(depth));
    }
  }

  /** Escapes what JSON asks for, and half of a surrogate pair, which UTF-8 has no bytes for. */
  private void quote(String string) {
    text.append('"');
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      switch (c) {
        case '"', '\\' -> text.append('\\').append(c);
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> {
          if (c < ' ' || (Character.isSurrogate(c) && !isPaired(string, i))) {
            text.append(String.format("\\u%04x", (int) c));
          } else {
            text.append(c);
          }
        }
      }
    }
    text.append('"');
  }

  private static boolean isPaired(String string, int at) {
    return Character.isHighSurrogate(string.charAt(at))
        ? at + 1 < string.length() && Character.isLowSurrogate(string.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(string.charAt(at - 1));
  }
}
