package dev.jlserve.server.json;

import dev.jlserve.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Reads JSON of any form as a {@link JsonValue}. */
final class TreeReading extends FreeReading<JsonValue> {

  static final TreeReading TREE = new TreeReading();

  private TreeReading() {}

  @Override
  JsonValue object(Map<String, JsonValue> members) {
    return new JsonValue.JsonObject(members);
  }

  @Override
  JsonValue array(List<JsonValue> elements) {
    return new JsonValue.JsonArray(elements);
  }

  @Override
  JsonValue string(String text) {
    return JsonValue.of(text);
  }

  @Override
  JsonValue number(BodyReader in) {
    BigDecimal value = in.readBigDecimal();
    return value == null ? JsonValue.NULL : JsonValue.of(value);
  }

  @Override
  JsonValue bool(boolean value) {
    return JsonValue.of(value);
  }

  @Override
  JsonValue none() {
    return JsonValue.NULL;
  }
}
