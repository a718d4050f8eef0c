package dev.jlserve.server.json;

import dev.jlserve.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** JSON of any form becomes a {@link JsonValue}. */
final class TreeForm implements FreeForm<JsonValue> {

  static final TreeForm TREE = new TreeForm();

  private TreeForm() {}

  @Override
  public JsonValue object(Map<String, JsonValue> members) {
    return new JsonValue.JsonObject(members);
  }

  @Override
  public JsonValue array(List<JsonValue> elements) {
    return new JsonValue.JsonArray(elements);
  }

  @Override
  public JsonValue string(String text) {
    return JsonValue.of(text);
  }

  @Override
  public JsonValue number(BodyTokens in) {
    BigDecimal value = NumberReading.bigDecimal(in);
    return value == null ? JsonValue.NULL : JsonValue.of(value);
  }

  @Override
  public JsonValue bool(boolean value) {
    return JsonValue.of(value);
  }

  @Override
  public JsonValue none() {
    return JsonValue.NULL;
  }
}
