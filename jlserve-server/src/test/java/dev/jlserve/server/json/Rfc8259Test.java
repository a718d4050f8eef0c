package dev.jlserve.server.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is JSON and what is not, wherever a value may stand. */
class Rfc8259Test {

  private static final String[] VALUES = {
    "null",
    "true",
    "false",
    "0",
    "-0",
    "1",
    "-1",
    "10",
    "123456789012345678901234567890",
    "0.5",
    "-0.5",
    "1e5",
    "1E5",
    "1e+5",
    "1e-5",
    "1.25e-10",
    "0e0",
    "0.0e-0",
    "1e999999999",
    "-1e-999999999",
    "1e99999999999999999999",
    "\"\"",
    "\"a\"",
    "\" \"",
    "\"\\\"\"",
    "\"\\\\\"",
    "\"\\/\"",
    "\"\\b\\f\\n\\r\\t\"",
    "\"\\u0041\"",
    "\"\\u00e9\"",
    "\"\\uD834\\uDD1E\"",
    "\"é\"",
    "\"日本\"",
    "\"😀\"",
    "\"\u007f\"",
    "\"\u2028\"",
    "\"/*no comment*/\"",
    "[]",
    "[1]",
    "[1,2]",
    "[[]]",
    "[null,true,\"x\"]",
    "{}",
    "{\"a\":1}",
    "{\"a\":{\"b\":[]}}",
    "{\"\":0}",
    "{\"a\":1,\"b\":1}",
    "{\"a\":1,\"A\":1}",
    "{\"é\":1}",
    "{\"\\u0000\":1}"
  };

  private static final String[] NO_VALUES = {
    "nul",
    "nulll",
    "Null",
    "TRUE",
    "tru",
    "NaN",
    "-NaN",
    "Infinity",
    "-Infinity",
    "inf",
    "undefined",
    "None",
    "+1",
    "01",
    "-01",
    "00",
    "1.",
    ".5",
    "-.5",
    "1.e5",
    "1e",
    "1e+",
    "1e-",
    "1ee5",
    "0x10",
    "1_000",
    "1,5",
    "- 1",
    "--1",
    "1 2",
    "1a",
    "0b1",
    "1d",
    "1f",
    "1L",
    "'a'",
    "\"",
    "\"a",
    "a",
    "\"\\x41\"",
    "\"\\u12\"",
    "\"\\u12g4\"",
    "\"\\",
    "\"\\a\"",
    "\"\n\"",
    "\"\t\"",
    "\"\u0000\"",
    "\"\u001f\"",
    "\"a\"b\"",
    "[",
    "]",
    "[1",
    "[1,",
    "[1,]",
    "[,1]",
    "[1,,2]",
    "[1 2]",
    "[1;2]",
    "[1}",
    "(1)",
    "[1]]",
    "{",
    "}",
    "{]",
    "{\"a\"}",
    "{\"a\":}",
    "{\"a\":1,}",
    "{,}",
    "{\"a\":1 \"b\":2}",
    "{\"a\" 1}",
    "{\"a\"::1}",
    "{a:1}",
    "{'a':1}",
    "{1:1}",
    "{null:1}",
    "{\"a\":1",
    "{\"a\":1}}",
    "{\"a\":1,,\"b\":2}",
    "{\"a\":1,\"a\":2}",
    "{\"a\":1,\"\\u0061\":2}",
    "{\"x\":{\"a\":1,\"a\":1}}",
    "/**/1",
    "1//x",
    "1/**/",
    "#1",
    "[1]//",
    "[1]#",
    "\u00a01",
    "\u20281",
    "\ufeff1",
    "1\u0000",
    "\u0000",
    "\f1",
    "\u000b1",
    ","
  };

  static List<String> accepted() {
    return placed(VALUES);
  }

  static List<String> refused() {
    List<String> documents = placed(NO_VALUES);
    documents.addAll(List.of(" ", "\n", "\t ", "1 1", "{}{}", "[] []", "\"a\" \"b\"", "null null"));
    // Two that are JSON once they stand between brackets.
    documents.removeAll(List.of("[1,5]", "{\"a\":1,\"b\":1}"));
    return documents;
  }

  private static List<String> placed(String[] values) {
    List<String> documents = new ArrayList<>();
    for (String value : values) {
      documents.add(value);
      documents.add(" \t\r\n" + value + " \t\r\n");
      documents.add("[" + value + "]");
      documents.add("{\"a\":" + value + ",\"z\":0}");
    }
    return documents;
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void takesJson(String document) {
    assertThatCode(() -> readAll(utf8(document))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesTheRest(String document) {
    assertThatThrownBy(() -> readAll(utf8(document)))
        .isInstanceOfSatisfying(
            MalformedJsonException.class,
            e -> {
              assertThat(e.offset()).isBetween(0L, (long) utf8(document).length);
              assertThat(e.error()).isNotBlank().doesNotContain("jackson", "`", "Feature");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "22 80 22", // a continuation byte alone
        "22 C3 22", // a sequence cut short
        "22 C0 AF 22", // overlong
        "22 E0 80 AF 22", // overlong
        "22 ED A0 80 22", // a surrogate
        "22 F4 90 80 80 22", // beyond U+10FFFF
        "22 FF 22",
        "22 61 61 61 61 61 61 61 61 61 E9 22", // Latin-1, past the first eight bytes
        "EF BB BF 31", // a byte order mark
        "FE FF 00 31", // UTF-16
        "FF FE 31 00",
        "00 31",
        "31 00",
        "00 00 00 31"
      })
  void refusesOtherEncodings(String hex) {
    byte[] body = new byte[hex.split(" ").length];
    for (int i = 0; i < body.length; i++) {
      body[i] = (byte) Integer.parseInt(hex.split(" ")[i], 16);
    }
    assertThatThrownBy(() -> readAll(body)).isInstanceOf(MalformedJsonException.class);
  }

  @Test
  void namesTheByteThatIsNoUtf8() {
    byte[] body = utf8("{\"name\":\"éa?\"}");
    body[12] = (byte) 0xff;
    assertThatThrownBy(() -> readAll(body))
        .isInstanceOfSatisfying(
            MalformedJsonException.class, e -> assertThat(e.offset()).isEqualTo(12));
  }

  @Test
  void bounds() {
    assertThatCode(() -> readAll(utf8("[".repeat(64) + "]".repeat(64)))).doesNotThrowAnyException();
    assertThatThrownBy(() -> readAll(utf8("[".repeat(65) + "]".repeat(65))))
        .isInstanceOf(MalformedJsonException.class)
        .hasMessageContaining("64")
        .hasMessageNotContaining("StreamReadConstraints");
    assertThatCode(() -> readAll(utf8("1".repeat(400)))).doesNotThrowAnyException();
    assertThatThrownBy(() -> readAll(utf8("1".repeat(401))))
        .isInstanceOf(MalformedJsonException.class)
        .hasMessageContaining("400");
    assertThatThrownBy(() -> readAll(utf8("0." + "1".repeat(400))))
        .isInstanceOf(MalformedJsonException.class);
    assertThatThrownBy(() -> readAll(utf8("{\"" + "n".repeat(60_000) + "\":1}")))
        .isInstanceOf(MalformedJsonException.class);
  }

  @Test
  void saysWhereItStopped() {
    assertThatThrownBy(() -> readAll(utf8("{\"a\": 1,, }")))
        .isInstanceOfSatisfying(
            MalformedJsonException.class, e -> assertThat(e.offset()).isBetween(8L, 9L));
    assertThatThrownBy(() -> readAll(utf8("{\"a\":1} x")))
        .isInstanceOfSatisfying(
            MalformedJsonException.class, e -> assertThat(e.offset()).isBetween(8L, 9L));
  }

  private static void readAll(byte[] body) {
    try (BodyReader in = BodyReader.open(body)) {
      in.skip();
      in.end();
      assertThat(in.violations().count()).isZero();
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
