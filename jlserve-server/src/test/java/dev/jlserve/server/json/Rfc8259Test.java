package dev.jlserve.server.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is JSON and what is not, wherever a value may stand. */
class Rfc8259Test {

  static List<String> accepted() {
    return placed(JsonCases.values());
  }

  static List<String> refused() {
    return placed(JsonCases.noValues());
  }

  private static List<String> placed(List<String> values) {
    return values.stream().flatMap(value -> JsonCases.placed(value).stream()).toList();
  }

  static List<Consumer<BodyReader>> readings() {
    return List.of(
        BodyReader::readString,
        BodyReader::readInt,
        BodyReader::readDouble,
        BodyReader::readBigDecimal,
        BodyReader::readBoolean,
        BodyReader::readDoubles,
        BodyReader::readLongs,
        BodyReader::rejectUnknown,
        in -> in.readEnum("'a'"),
        in -> {
          if (in.beginMap()) {
            while (in.nextName() != null) {
              in.readDoubles();
            }
          }
        });
  }

  @ParameterizedTest
  @MethodSource("readings")
  void noReadingTakesWhatIsNoJson(Consumer<BodyReader> reading) {
    for (String value : JsonCases.noValues()) {
      byte[] body = utf8("{\"a\":" + value + ",\"z\":0}");
      assertThatThrownBy(
              () -> {
                try (BodyReader in = BodyReader.open(body)) {
                  in.beginObject();
                  while (in.nextName() != null) {
                    reading.accept(in);
                  }
                  in.end();
                }
              })
          .as(value)
          .isInstanceOf(MalformedJsonException.class);
    }
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
              assertThat(e.error()).isNotBlank().doesNotContain("jackson", "enable `", "Feature");
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
        "EF BB BF EF BB BF 31", // a second byte order mark
        "20 EF BB BF 31", // one that is not first
        "EF BB 31", // a part of one
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
  void skipsAByteOrderMark() {
    for (String json : List.of("1", " [1] ", "{\"a\":\"b\"}")) {
      assertThatCode(() -> readAll(utf8("\ufeff" + json))).doesNotThrowAnyException();
    }
    assertThatThrownBy(() -> readAll(utf8("\ufeff[1,}")))
        .isInstanceOfSatisfying(
            MalformedJsonException.class,
            e -> {
              assertThat(e.offset()).isEqualTo(offset("[1,}") + 3);
            });
  }

  private static long offset(String malformed) {
    try {
      readAll(utf8(malformed));
    } catch (MalformedJsonException e) {
      return e.offset();
    }
    throw new AssertionError(malformed + " was read");
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
