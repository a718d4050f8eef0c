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
 *
 * @param <T> what a value becomes; after a violation, it is of no use
 */
abstract sealed class FreeReading<T extends @Nullable Object> permits TreeReading, PlainReading {

  final T value(BodyReader in) {
    JsonToken token = in.parser.currentToken();
    return switch (token) {
      case START_OBJECT -> object(members(in));
      case START_ARRAY -> array(elements(in));
      case VALUE_STRING -> string(in);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(in);
      case VALUE_TRUE, VALUE_FALSE -> bool(in.readBoolean());
      case VALUE_NULL -> {
        in.readNull();
        yield none();
      }
      default -> throw new IllegalStateException("no value begins with " + token);
    };
  }

  private Map<String, T> members(BodyReader in) {
    in.beginMap();
    Map<String, T> members = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      members.put(name, value(in));
    }
    return members;
  }

  private List<T> elements(BodyReader in) {
    in.beginArray();
    List<T> elements = new ArrayList<>();
    while (in.nextElement()) {
      elements.add(value(in));
    }
    return elements;
  }

  private T string(BodyReader in) {
    String text = in.readString();
    return text == null ? none() : string(text);
  }

  abstract T object(Map<String, T> members);

  abstract T array(List<T> elements);

  abstract T string(String text);

  abstract T number(BodyReader in);

  abstract T bool(boolean value);

  abstract T none();
}
