package dev.jlserve.cli.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLayoutTest {

  @Test
  void objectsHaveALineForEachMemberAndPlainArraysOneLine() {
    assertThat(
            JsonLayout.of(
                "{\"a\":1.50,\"b\":[1e5,\"x, [y]\" , null],\"c\":{},\"d\":[{\"e\":[]},[2]],\"f\":\"q\\\"{\"}"))
        .isEqualTo(
            """
            {
              "a": 1.50,
              "b": [1e5, "x, [y]", null],
              "c": {},
              "d": [
                {
                  "e": []
                },
                [2]
              ],
              "f": "q\\"{"
            }\
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5",
        "\"a\\\\\"",
        " [ ] ",
        "[[],[[]],{\"a\":[[1]]}]",
        "{\"\\\"\":[\"]\",\"\\\\\"],\"b\":[true,false]}",
      })
  void onlyWhiteSpaceChanges(String json) {
    assertThat(JsonParser.parseString(JsonLayout.of(json))).isEqualTo(JsonParser.parseString(json));
    assertThat(JsonLayout.of(JsonLayout.of(json))).isEqualTo(JsonLayout.of(json));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\"", "[1, 2", "\"abc", "]}", "[\"a\\", "{\"a\":[1,{"})
  void whatIsNoJsonDoesNoHarm(String text) {
    assertThat(JsonLayout.of(text).replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
  }
}
