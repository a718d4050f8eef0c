package dev.jlserve.processor.value;

import java.util.Iterator;
import java.util.Map;

/** Writes JSON values as text, the same for the same value. */
public final class JsonPrinter {

  private final StringBuilder out = new StringBuilder();
  private final boolean indented;

  private JsonPrinter(boolean indented) {
    this.indented = indented;
  }

  /** The value on one line. */
  public static String compact(Json value) {
    return new JsonPrinter(false).append(value, 0).out.toString();
  }

  /** The value with two spaces of indentation a level, and a line end after it. */
  public static String indented(Json value) {
    return new JsonPrinter(true).append(value, 0).out.append('\n').toString();
  }

  private JsonPrinter append(Json value, int depth) {
    switch (value) {
      case Json.Text text -> appendString(text.value());
      case Json.Decimal number -> out.append(number.value());
      case Json.Bool bool -> out.append(bool.value());
      case Json.Array array -> appendArray(array, depth);
      case Json.Members object -> appendObject(object, depth);
      case Json.Null none -> out.append("null");
    }
    return this;
  }

  private void appendArray(Json.Array array, int depth) {
    out.append('[');
    for (Iterator<Json> items = array.items().iterator(); items.hasNext(); ) {
      newLine(depth + 1);
      append(items.next(), depth + 1);
      out.append(items.hasNext() ? "," : "");
    }
    close(']', array.items().isEmpty(), depth);
  }

  private void appendObject(Json.Members object, int depth) {
    out.append('{');
    for (Iterator<Map.Entry<String, Json>> members = object.members().entrySet().iterator();
        members.hasNext(); ) {
      Map.Entry<String, Json> member = members.next();
      newLine(depth + 1);
      appendString(member.getKey());
      out.append(indented ? ": " : ":");
      append(member.getValue(), depth + 1);
      out.append(members.hasNext() ? "," : "");
    }
    close('}', object.members().isEmpty(), depth);
  }

  private void close(char bracket, boolean empty, int depth) {
    if (!empty) {
      newLine(depth);
    }
    out.append(bracket);
  }

  private void newLine(int depth) {
    if (indented) {
      out.append('\n').append("  ".repeat(depth));
    }
  }

  private void appendString(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ' || c == 0x7f || Character.isSurrogate(c)) {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
