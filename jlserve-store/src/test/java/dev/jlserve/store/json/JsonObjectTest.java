package dev.jlserve.store.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonObjectTest {

  private static final String ODD = "\"\\/\b\f\n\r\t\u0001\u007f é größe 𝄞 \u2028";

  private static JsonObject everything() {
    return new JsonObject()
        .put("text", ODD)
        .put("number", Long.MIN_VALUE)
        .put("flag", true)
        .put("object", new JsonObject())
        .putTexts("texts", List.of("", ODD))
        .putObjects("objects", List.of(new JsonObject().put("a", 1), new JsonObject()))
        .putTexts("names", Map.of(ODD, "x"));
  }

  @Test
  void whatIsWrittenIsRead() {
    for (String text : List.of(everything().toString(), everything().indented())) {
      JsonObject read = JsonObject.parse(text);
      assertThat(read).hasToString(everything().toString());
      assertThat(read.text("text")).isEqualTo(ODD);
      assertThat(read.number("number")).isEqualTo(Long.MIN_VALUE);
      assertThat(read.flag("flag")).isTrue();
      assertThat(read.object("object").has("a")).isFalse();
      assertThat(read.texts("texts")).containsExactly("", ODD);
      assertThat(read.objects("objects").get(0).number("a")).isEqualTo(1);
      assertThat(read.textsByName("names")).containsExactly(Map.entry(ODD, "x"));
      // Another reader finds the same.
      assertThat(JsonParser.parseString(text))
          .isEqualTo(JsonParser.parseString(everything().toString()));
    }
  }

  @Test
  void aTextForPeopleHasALineForEachMember() {
    JsonObject json =
        new JsonObject()
            .put("a", 1)
            .putTexts("b", List.of("x", "y"))
            .putTexts("c", List.of())
            .put("d", new JsonObject());
    assertThat(json.indented())
        .isEqualTo(
            """
            {
              "a": 1,
              "b": [
                "x",
                "y"
              ],
              "c": [],
              "d": {}
            }
            """);
  }

  @Test
  void halfOfASurrogatePairStays() {
    String half = new JsonObject().put("a", "x\ud834y").toString();
    assertThat(half).isEqualTo("{\"a\":\"x\\ud834y\"}");
    assertThat(JsonObject.parse(half).text("a")).isEqualTo("x\ud834y");
  }

  @Test
  void whatOthersWriteIsRead() {
    JsonObject read =
        JsonObject.parse(
            " { \"a\" : null , \"b\" : [ null , 1.5e3 , \"\\u00e9\\/\" ] , \"c\" : 1.0 ,"
                + " \"c\" : 2e1 } ");
    assertThat(read.has("a")).isFalse();
    assertThat(read.textIfAny("a")).isEmpty();
    assertThat(read.number("c")).isEqualTo(20);
    assertThat(read).hasToString("{\"b\":[null,1500,\"é/\"],\"c\":20}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "1",
        "{",
        "{}x",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{a:1}",
        "{\"a\":01}",
        "{\"a\":+1}",
        "{\"a\":1.}",
        "{\"a\":1e9999}",
        "{\"a\":nul}",
        "{\"a\":[1,]}",
        "{\"a\":[1 2]}",
        "{\"a\":\"x}",
        "{\"a\":\"\\x\"}",
        "{\"a\":\"\\u12g4\"}",
        "{\"a\":\"\\u12\"}",
        "{\"a\":\"line\nbreak\"}",
        "{\"a\":'x'}"
      })
  void whatIsNoJsonIsRefused(String text) {
    assertThatExceptionOfType(JsonFormatException.class).isThrownBy(() -> JsonObject.parse(text));
  }

  @Test
  void deepNestingIsRefused() {
    String deep = "{\"a\":" + "[".repeat(100_000);
    assertThatExceptionOfType(JsonFormatException.class)
        .isThrownBy(() -> JsonObject.parse(deep))
        .withMessageContaining("less nesting");
  }

  @Test
  void anotherKindOfValueIsRefused() {
    JsonObject json = JsonObject.parse("{\"a\":1.5,\"b\":\"1\",\"c\":[1],\"d\":[null],\"e\":{}}");
    assertThatExceptionOfType(JsonFormatException.class)
        .isThrownBy(() -> json.number("a"))
        .withMessage("'a' is no whole number");
    for (String name : List.of("b", "c", "missing")) {
      assertThatExceptionOfType(JsonFormatException.class).isThrownBy(() -> json.number(name));
    }
    assertThatExceptionOfType(JsonFormatException.class).isThrownBy(() -> json.texts("c"));
    assertThatExceptionOfType(JsonFormatException.class).isThrownBy(() -> json.texts("d"));
    assertThatExceptionOfType(JsonFormatException.class).isThrownBy(() -> json.text("e"));
    assertThatExceptionOfType(JsonFormatException.class).isThrownBy(() -> json.textIfAny("e"));
    assertThatExceptionOfType(JsonFormatException.class).isThrownBy(() -> json.flag("e"));
  }
}
