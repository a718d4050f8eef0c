package dev.jlserve.server.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.spi.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The bytes of 422 responses: where each violation lies, and what it quotes. */
class ViolationsAnswerTest {

  private static String answer(String body, Consumer<JsonReader> reading) {
    try (BodyReader in = BodyReader.open(body.getBytes(StandardCharsets.UTF_8))) {
      reading.accept(in);
      in.end();
      byte[] answer = in.violationsAnswer();
      try (BodyReader check = BodyReader.open(answer)) {
        check.skip();
        check.end();
      }
      return new String(answer, StandardCharsets.UTF_8);
    }
  }

  private static void fields(JsonReader in, Consumer<String> field) {
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      field.accept(name);
    }
  }

  @Test
  void liesWhereTheValueLies() {
    String body = "{ \"a\" : [ {\"b\": 1}, {\"b\": {\"c\": [true, \"x\\u00e9\"]}} ], \"d\": 1.50 }";
    String answer =
        answer(
            body,
            in ->
                fields(
                    in,
                    name -> {
                      if (name.equals("d")) {
                        in.readInt();
                        return;
                      }
                      in.beginArray();
                      while (in.nextElement()) {
                        fields(in, b -> in.readString());
                        in.violations().missing("e");
                        in.violations().refused(new IllegalArgumentException("no e"));
                      }
                      in.violations().tooShort("List", 3, 2);
                    }));
    assertThat(answer)
        .isEqualTo(
            """
            {"detail":[\
            {"type":"string_type","loc":["body","a",0,"b"],"msg":"Input should be a valid string","input":1},\
            {"type":"missing","loc":["body","a",0,"e"],"msg":"Field required","input":{"b": 1}},\
            {"type":"value_error","loc":["body","a",0],"msg":"Value error, no e","input":{"b": 1},"ctx":{"error":"no e"}},\
            {"type":"string_type","loc":["body","a",1,"b"],"msg":"Input should be a valid string","input":{"c": [true, "x\\u00e9"]}},\
            {"type":"missing","loc":["body","a",1,"e"],"msg":"Field required","input":{"b": {"c": [true, "x\\u00e9"]}}},\
            {"type":"value_error","loc":["body","a",1],"msg":"Value error, no e","input":{"b": {"c": [true, "x\\u00e9"]}},"ctx":{"error":"no e"}},\
            {"type":"too_short","loc":["body","a"],"msg":"List should have at least 3 items after validation, not 2","input":[ {"b": 1}, {"b": {"c": [true, "x\\u00e9"]}} ],"ctx":{"field_type":"List","min_length":3,"actual_length":2}},\
            {"type":"int_from_float","loc":["body","d"],"msg":"Input should be a valid integer, got a number with a fractional part","input":1.50}\
            ]}""");
  }

  @Test
  void quotesElementsOfPrimitiveArraysAndUnknownFields() {
    String answer =
        answer(
            "{\"v\":[1,\"2\",3,{\"x\":[]},null],\"extra\":{\"deep\":[1]},\"last\":\"s\"}",
            in ->
                fields(
                    in,
                    name -> {
                      if (name.equals("v")) {
                        in.readDoubles();
                      } else {
                        in.rejectUnknown();
                      }
                    }));
    assertThat(answer)
        .contains(
            "\"loc\":[\"body\",\"v\",1],\"msg\":\"Input should be a valid number\",\"input\":\"2\"")
        .contains(
            "\"loc\":[\"body\",\"v\",3],\"msg\":\"Input should be a valid number\",\"input\":{\"x\":[]}")
        .contains(
            "\"loc\":[\"body\",\"v\",4],\"msg\":\"Input should be a valid number\",\"input\":null")
        .contains(
            "{\"type\":\"extra_forbidden\",\"loc\":[\"body\",\"extra\"],\"msg\":\"Extra inputs are not"
                + " permitted\",\"input\":{\"deep\":[1]}}")
        .contains(
            "\"loc\":[\"body\",\"last\"],\"msg\":\"Extra inputs are not permitted\",\"input\":\"s\"");
  }

  @Test
  void theBodyItselfMayBeWrong() {
    assertThat(answer(" [1, 2] ", JsonReader::beginObject))
        .isEqualTo(
            "{\"detail\":[{\"type\":\"model_attributes_type\",\"loc\":[\"body\"],\"msg\":\"Input should"
                + " be a valid dictionary or object to extract fields from\",\"input\":[1, 2]}]}");
    assertThat(answer("12", JsonReader::beginArray))
        .isEqualTo(
            "{\"detail\":[{\"type\":\"list_type\",\"loc\":[\"body\"],\"msg\":\"Input should be a valid"
                + " list\",\"input\":12}]}");
  }

  @Test
  void namesKindsAsPydanticDoes() {
    assertThat(answer("[]", JsonReader::beginMap))
        .contains("\"type\":\"dict_type\"", "\"msg\":\"Input should be a valid dictionary\"");
    assertThat(answer("{}", JsonReader::beginSet))
        .contains("\"type\":\"set_type\"", "\"msg\":\"Input should be a valid set\"");
    assertThat(
            answer(
                "[null]",
                in -> {
                  in.beginArray();
                  in.nextElement();
                  in.beginObject();
                  in.nextElement();
                }))
        .contains("\"type\":\"model_attributes_type\",\"loc\":[\"body\",0]");
  }

  @Test
  void aBodyOfNullIsNone() {
    String none = new String(ViolationsAnswer.EMPTY_BODY, StandardCharsets.UTF_8);
    assertThat(answer("null", JsonReader::beginObject)).isEqualTo(none);
    assertThat(answer(" null ", JsonReader::beginMap)).isEqualTo(none);
  }

  @Test
  void aKeyIsQuotedAtItself() {
    String answer =
        answer(
            "{\"z\\\"z\": 1}",
            in ->
                fields(
                    in,
                    name -> {
                      in.skip();
                      in.violations().keyNotInEnum("'a' or 'b'");
                    }));
    assertThat(answer)
        .isEqualTo(
            "{\"detail\":[{\"type\":\"enum\",\"loc\":[\"body\",\"z\\\"z\",\"[key]\"],\"msg\":\"Input should"
                + " be 'a' or 'b'\",\"input\":\"z\\\"z\",\"ctx\":{\"expected\":\"'a' or 'b'\"}}]}");
  }

  @Test
  void malformedJson() {
    MalformedJsonException malformed =
        new MalformedJsonException(Location.ROOT, 7, "Unexpected \"x\"");
    assertThat(new String(ViolationsAnswer.of(malformed), StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"detail\":[{\"type\":\"json_invalid\",\"loc\":[\"body\",7],\"msg\":\"JSON decode"
                + " error\",\"input\":{},\"ctx\":{\"error\":\"Unexpected \\\"x\\\"\"}}]}");
  }

  @Test
  void writesBoundsAsTheyAre() {
    String answer =
        answer(
            "1",
            in -> {
              in.readInt();
              in.violations().violated("less_than", "m", "lt", 0.5);
              in.violations().violated("less_than", "m", "lt", 9007199254740993L);
              in.violations().violated("string_pattern_mismatch", "m", "pattern", "^\\d\"$");
            });
    assertThat(answer)
        .contains("\"ctx\":{\"lt\":0.5}")
        .contains("\"ctx\":{\"lt\":9007199254740993}")
        .contains("\"ctx\":{\"pattern\":\"^\\\\d\\\"$\"}");
  }

  @Test
  void aLongValueIsClipped() {
    String answer = answer("[" + "1,".repeat(5000) + "1]", in -> in.readString());
    assertThat(answer).hasSizeLessThan(1200).contains("\"input\":\"[1,1,1,").endsWith("…\"}]}");
    String text = answer("\"" + "é".repeat(5000) + "\"", in -> in.readInt());
    assertThat(text).contains("\"input\":\"éé").endsWith("é…\"}]}");
  }

  @Test
  void aClippedValueIsWholeCharacters() {
    assertThat(answer("\"x" + "😀".repeat(5000) + "\"", in -> in.readInt()))
        .contains("\"input\":\"x😀😀")
        .endsWith("😀…\"}]}");
    assertThat(answer("\"" + "\\u00e9".repeat(5000) + "\"", in -> in.readInt())).endsWith("…\"}]}");
  }

  @Test
  void nestedObjectsOfAHugeBodyAreQuotedInPart() {
    // 60 levels, each lacking a field, around 8 MiB.
    String huge = "{\"a\":".repeat(60) + "\"" + "x".repeat(8 << 20) + "\"" + "}".repeat(60);
    assertThat(answer(huge, in -> lacking(in, 60)))
        .hasSizeBetween(1000, 64 * 1024)
        .contains("\"type\":\"missing\"");
  }

  private static void lacking(JsonReader in, int levels) {
    if (levels == 0) {
      in.readString();
      return;
    }
    fields(in, name -> lacking(in, levels - 1));
    in.violations().missing("b");
  }

  @Test
  void atMostAHundredAreListed() {
    String answer = answer("[" + "null,".repeat(999) + "null]", JsonReader::readInts);
    assertThat(answer.split("int_type", -1)).hasSize(101);
  }

  @Test
  void staysUnder64KiBWhateverTheClientSends() {
    String name = "\\u0001".repeat(8000);
    String deep =
        ("{\"" + name + "\":").repeat(20) + "\"" + "\\u0001".repeat(50_000) + "\"" + "}".repeat(20);
    String all = "[" + (deep + ",").repeat(5) + deep + "]";
    String answer =
        answer(
            all,
            in -> {
              in.beginArray();
              while (in.nextElement()) {
                descend(in, 20);
              }
            });
    assertThat(answer.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(1000, 64 * 1024);

    String wide = "[" + ("\"" + "\\u0001".repeat(500) + "\",").repeat(200) + "1]";
    byte[] many = answer(wide, JsonReader::readInts).getBytes(StandardCharsets.UTF_8);
    assertThat(many).hasSizeBetween(1000, 64 * 1024);
  }

  private static void descend(JsonReader in, int levels) {
    if (levels == 0) {
      for (int i = 0; i < 20; i++) {
        in.violations().violated("x", "m");
      }
      in.skip();
      return;
    }
    fields(in, name -> descend(in, levels - 1));
  }
}
