package dev.jlserve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonValueTest {

  @Test
  void itsTextIsJson() {
    JsonValue value =
        JsonValue.object(
            Map.entry("b", JsonValue.array(JsonValue.of(1), JsonValue.of(0.1), JsonValue.NULL)),
            Map.entry("a\"", JsonValue.of("\u0000\n\t\r\\é\"")),
            Map.entry("c", JsonValue.of(true)),
            Map.entry("d", JsonValue.of(new BigDecimal("1.50e999999999"))),
            Map.entry("e", JsonValue.array()),
            Map.entry("f", JsonValue.object()));
    assertThat(value)
        .hasToString(
            "{\"b\":[1,0.1,null],\"a\\\"\":\"\\u0000\\n\\t\\r\\\\é\\\"\",\"c\":true,"
                + "\"d\":1.50E+999999999,\"e\":[],\"f\":{}}");
  }

  @Test
  void itIsACopyThatCannotBeChanged() {
    Map<String, JsonValue> members = new LinkedHashMap<>(Map.of("a", JsonValue.of(1)));
    JsonValue.JsonObject object = new JsonValue.JsonObject(members);
    members.put("b", JsonValue.NULL);
    assertThat(object.members()).containsOnlyKeys("a").isUnmodifiable();
    assertThat(object.get("a")).contains(JsonValue.of(1));
    assertThat(object.get("b")).isEmpty();
    List<JsonValue> elements = new ArrayList<>(List.of(JsonValue.NULL));
    JsonValue.JsonArray array = new JsonValue.JsonArray(elements);
    elements.clear();
    assertThat(array.elements()).containsExactly(JsonValue.NULL).isUnmodifiable();
  }

  @Test
  void objectsAreEqualInAnyOrder() {
    assertThat(JsonValue.object(Map.entry("a", JsonValue.NULL), Map.entry("b", JsonValue.of(""))))
        .isEqualTo(
            JsonValue.object(Map.entry("b", JsonValue.of("")), Map.entry("a", JsonValue.NULL)));
  }

  @Test
  void whatJsonDoesNotHaveIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> JsonValue.of(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> JsonValue.of(Double.NEGATIVE_INFINITY));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                JsonValue.object(
                    Map.entry("a", JsonValue.NULL), Map.entry("a", JsonValue.of(true))))
        .withMessageContaining("'a'");
    assertThatNullPointerException()
        .isThrownBy(() -> new JsonValue.JsonObject(Collections.singletonMap("a", null)));
    assertThatNullPointerException()
        .isThrownBy(() -> new JsonValue.JsonObject(Collections.singletonMap(null, JsonValue.NULL)));
    assertThatNullPointerException()
        .isThrownBy(() -> new JsonValue.JsonArray(Arrays.asList(JsonValue.NULL, null)));
  }
}
