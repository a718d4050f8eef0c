package dev.jlserve;

import java.util.Iterator;
import java.util.Map;

/** Writes a JSON value as text, without spaces. */
final class JsonText {

  private final StringBuilder out = new StringBuilder();

  private JsonText() {}

  static String of(JsonValue value) {
    JsonText text = new JsonText();
    text.append(value);
    return text.out.toString();
  }

  private void append(JsonValue value) {
    if (value instanceof JsonValue.JsonObject object) {
      appendObject(object);
    } else if (value instanceof JsonValue.JsonArray array) {
      appendArray(array);
    } else if (value instanceof JsonValue.JsonString string) {
      appendString(string.value());
    } else if (value instanceof JsonValue.JsonNumber number) {
      out.append(number.value());
    } else if (value instanceof JsonValue.JsonBoolean bool) {
      out.append(bool.value());
    } else {
      out.append("null");
    }
  }

  private void appendObject(JsonValue.JsonObject object) {
    out.append('{');
    Iterator<Map.Entry<String, JsonValue>> members = object.members().entrySet().iterator();
    while (members.hasNext()) {
      Map.Entry<String, JsonValue> member = members.next();
      appendString(member.getKey());
      out.append(':');
      append(member.getValue());
      out.append(members.hasNext() ? "," : "");
    }
    out.append('}');
  }

  private void appendArray(JsonValue.JsonArray array) {
    out.append('[');
    for (Iterator<JsonValue> elements = array.elements().iterator(); elements.hasNext(); ) {
      append(elements.next());
      out.append(elements.hasNext() ? "," : "");
    }
    out.append(']');
  }

  // Stands twice: this is in every app, and apps shall not see what the processor writes with.
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
          if (c < ' ') {
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
