package dev.jlserve.processor.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonParserTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "\"\"",
        "null",
        "-0.5",
        "1E+3",
        "{\"a\":[1,2,{\"b\":null}],\"c\":true,\"d\":false}",
        "\"\\\"\\\\\\n\\t\\u0001é\""
      })
  void textComesBack(String text) throws JsonSyntaxException {
    assertThat(JsonPrinter.compact(StrictJsonParser.parse(text))).isEqualTo(text);
    assertThat(StrictJsonParser.parse(JsonPrinter.indented(StrictJsonParser.parse(text))))
        .isEqualTo(StrictJsonParser.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\\ud83d\\ude00\"", "\"😀\""})
  void surrogatesAreEscaped(String text) throws JsonSyntaxException {
    assertThat(JsonPrinter.compact(StrictJsonParser.parse(text))).isEqualTo("\"\\ud83d\\ude00\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``             | 0  | a JSON value
          {              | 1  | a name in double quotes
          {'a':1}        | 1  | a name in double quotes
          {"a" 1}        | 5  | ':'
          {"a":1,}       | 7  | a name in double quotes
          {"a":1,"a":2}  | 7  | another name than "a" again
          {"a":1 "b":2}  | 7  | ',' or '}'
          [1,]           | 3  | a JSON value
          [1 2]          | 3  | ',' or ']'
          01             | 1  | the end of the text
          1.             | 1  | the end of the text
          +1             | 0  | a JSON value
          NaN            | 0  | a JSON value
          tru            | 0  | a JSON value
          "a             | 2  | '"'
          "\\x"          | 2  | an escape of JSON
          "\\u12g4"      | 2  | an escape of JSON
          {} {}          | 3  | the end of the text
          """)
  void otherTextIsRefusedWhereItStopsBeingJson(String text, int offset, String expected) {
    assertThatExceptionOfType(JsonSyntaxException.class)
        .isThrownBy(() -> StrictJsonParser.parse(text))
        .withMessage(expected)
        .satisfies(e -> assertThat(e.offset()).isEqualTo(offset));
  }

  @ParameterizedTest
  @ValueSource(ints = {65, 100_000})
  void deepTextIsRefused(int depth) {
    assertThatExceptionOfType(JsonSyntaxException.class)
        .isThrownBy(() -> StrictJsonParser.parse("[".repeat(depth)))
        .withMessage("at most 64 levels");
  }
}
