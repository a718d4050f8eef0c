package dev.jlserve.server.json;

import com.fasterxml.jackson.core.JsonToken;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON of any form. The parser holds its depth, its names and the length of its numbers to
 * the bounds of all bodies.
 */
final class FreeReading {

  private FreeReading() {}

  /** The value on which a reader stands. */
  static <T extends @Nullable Object> T value(BodyTokens in, FreeForm<T> form) {
    JsonToken token = in.parser.currentToken();
    return switch (token) {
      case START_OBJECT -> form.object(members(in, form));
      case START_ARRAY -> form.array(elements(in, form));
      case VALUE_STRING -> string(in, form);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> form.number(in);
      case VALUE_TRUE, VALUE_FALSE -> {
        in.violations.accept();
        yield form.bool(token == JsonToken.VALUE_TRUE);
      }
      case VALUE_NULL -> {
        in.violations.accept();
        yield form.none();
      }
      default -> throw new IllegalStateException("no value begins with " + token);
    };
  }

  private static <T extends @Nullable Object> Map<String, T> members(
      BodyTokens in, FreeForm<T> form) {
    in.violations.accept();
    Map<String, T> members = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      members.put(name, value(in, form));
    }
    return members;
  }

  private static <T extends @Nullable Object> List<T> elements(BodyTokens in, FreeForm<T> form) {
    in.violations.accept();
    List<T> elements = new ArrayList<>();
    while (in.nextElement()) {
      elements.add(value(in, form));
    }
    return elements;
  }

  private static <T extends @Nullable Object> T string(BodyTokens in, FreeForm<T> form) {
    String text = TextReading.string(in);
    return text == null ? form.none() : form.string(text);
  }
}
