package dev.jlserve.server.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jlserve.spi.TextForm;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One value of each type; no value of another type is taken for it. */
class BodyReaderTest {

  /** What came of reading one value: the value, or the type and message of the violation. */
  private static Object read(String json, Function<BodyReader, Object> method) {
    try (BodyReader in = BodyReader.open(utf8(json))) {
      Object value = method.apply(in);
      boolean accepted = in.violations().accepted();
      in.end();
      String answer = new String(in.violationsAnswer(), StandardCharsets.UTF_8);
      assertThat(accepted).isEqualTo(in.violations().count() == 0);
      if (accepted) {
        return value;
      }
      int type = answer.indexOf("\"type\":\"") + 8;
      return "!" + answer.substring(type, answer.indexOf('"', type));
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The limit of the whole body is that of its texts. */
  @ParameterizedTest
  @ValueSource(strings = {"a", "\\n", "é"})
  void aTextMayBeAsLongAsABody(String first) {
    int rest = 20_100_000;
    Object text = read('"' + first + "a".repeat(rest) + '"', BodyReader::readString);
    assertThat((String) text).hasSize(rest + 1);
  }

  @ParameterizedTest
  @CsvSource({
    "0,0",
    "-0,0",
    "2147483647,2147483647",
    "-2147483648,-2147483648",
    "1.0,1",
    "1e3,1000",
    "1.5e1,15",
    "12.50e1,125",
    "0e99999999999,0",
    "-0.0,0",
    "1000e-3,1",
    "2147483648,!int_parsing_size",
    "-2147483649,!int_parsing_size",
    "1e10,!int_parsing_size",
    "9223372036854775808,!int_parsing_size",
    "1e999999999,!int_parsing_size",
    "1e2147483647,!int_parsing_size",
    "1e99999999999,!int_parsing_size",
    "1.5,!int_from_float",
    "1e-1,!int_from_float",
    "1e-999999999,!int_from_float",
    "1e-99999999999,!int_from_float",
    "'\"1\"',!int_type",
    "true,!int_type",
    "null,!int_type",
    "[1],!int_type",
    "{},!int_type"
  })
  void readsInt(String json, String expected) {
    assertThat(String.valueOf(read(json, BodyReader::readInt))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "9223372036854775807,9223372036854775807", "-9223372036854775808,-9223372036854775808",
    "9007199254740993.0,9007199254740993", "9223372036854775807.0,9223372036854775807",
    "9.223372036854775807e18,9223372036854775807", "9223372036854775808.0,!int_parsing_size",
    "9223372036854775808,!int_parsing_size", "1e19,!int_parsing_size",
    "0.1e-1,!int_from_float"
  })
  void readsLong(String json, String expected) {
    assertThat(String.valueOf(read(json, BodyReader::readLong))).isEqualTo(expected);
  }

  @Test
  void readsNarrowIntegers() {
    assertThat(read("127", BodyReader::readByte)).isEqualTo((byte) 127);
    assertThat(read("128", BodyReader::readByte)).isEqualTo("!int_parsing_size");
    assertThat(read("-32768", BodyReader::readShort)).isEqualTo(Short.MIN_VALUE);
    assertThat(read("32768", BodyReader::readShort)).isEqualTo("!int_parsing_size");
  }

  @ParameterizedTest
  @CsvSource({
    "1,1.0",
    "-0.0,-0.0",
    "1e308,1.0E308",
    "4.9e-324,4.9E-324",
    "1e-999999999,0.0",
    "0.1,0.1",
    "123456789012345678901234567890,1.2345678901234568E29",
    "1e309,!finite_number",
    "-1e999999999,!finite_number",
    "'\"1\"',!float_type",
    "true,!float_type",
    "null,!float_type",
    "[],!float_type"
  })
  void readsDouble(String json, String expected) {
    assertThat(String.valueOf(read(json, BodyReader::readDouble))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "1,1.0",
    "0.1,0.1",
    "3.4028235e38,3.4028235E38",
    "3.5e38,!finite_number",
    "16777217,1.6777216E7",
    // Half way between two floats as a double, but not as written.
    "1.00000017881393432617187499,1.0000001",
    "1.00000017881393432617187501,1.0000002"
  })
  void readsFloat(String json, String expected) {
    assertThat(String.valueOf(read(json, BodyReader::readFloat))).isEqualTo(expected);
  }

  @Test
  void readsDoublesExactly() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        assertThat(read(Double.toString(value), BodyReader::readDouble)).isEqualTo(value);
      }
    }
  }

  /** Plain text takes a way of its own. */
  @Test
  void readsBytesWithAndWithoutEscapes() {
    byte[] bytes = {-1, -2, -3};
    for (String base64 : List.of("//79", "\\/\\/79", "\\u002f/79")) {
      assertThat(read('"' + base64 + '"', in -> in.readText(TextForm.BYTES))).isEqualTo(bytes);
    }
    for (String other : List.of("AA=A", "//7é", "//7\\n", "//7模")) {
      assertThat(read('"' + other + '"', in -> in.readText(TextForm.BYTES)))
          .isEqualTo("!base64_decode");
    }
    for (String open : List.of("\"ab", "\"a\tb\"", "\"ab\\")) {
      assertThatThrownBy(() -> read(open, BodyReader::readString))
          .isInstanceOf(MalformedJsonException.class);
    }
  }

  @Test
  void readsOtherScalars() {
    assertThat(read("true", BodyReader::readBoolean)).isEqualTo(true);
    assertThat(read("1", BodyReader::readBoolean)).isEqualTo("!bool_type");
    assertThat(read("\"true\"", BodyReader::readBoolean)).isEqualTo("!bool_type");
    assertThat(read("\"é😀\\n\"", BodyReader::readString)).isEqualTo("é😀\n");
    assertThat(read("\"\\ud83d\\ude00\"", BodyReader::readString)).isEqualTo("😀");
    assertThat(read("\"\\ud83d\"", BodyReader::readString)).isEqualTo("!string_unicode");
    assertThat(read("\"\\ude00\\ud83d\"", BodyReader::readString)).isEqualTo("!string_unicode");
    assertThat(read("1", BodyReader::readString)).isEqualTo("!string_type");
    assertThat(read("null", BodyReader::readString)).isEqualTo("!string_type");
    assertThat(read("\"x\"", BodyReader::readChar)).isEqualTo('x');
    assertThat(read("\"\"", BodyReader::readChar)).isEqualTo("!string_too_short");
    assertThat(read("\"xy\"", BodyReader::readChar)).isEqualTo("!string_too_long");
    assertThat(read("1", BodyReader::readChar)).isEqualTo("!string_type");
    assertThat(read("\"a\"", in -> in.readEnum("'a' or 'b'"))).isEqualTo("a");
    assertThat(read("null", BodyReader::readNull)).isEqualTo(true);
  }

  @Test
  void anEnumThatIsNoStringIsEnum() {
    try (BodyReader in = BodyReader.open(utf8("3"))) {
      assertThat(in.readEnum("'a' or 'b'")).isNull();
      assertThat(new String(in.violationsAnswer(), StandardCharsets.UTF_8))
          .isEqualTo(
              "{\"detail\":[{\"type\":\"enum\",\"loc\":[\"body\"],\"msg\":\"Input should be 'a' or"
                  + " 'b'\",\"input\":3,\"ctx\":{\"expected\":\"'a' or 'b'\"}}]}");
    }
  }

  @Test
  void readsPrimitiveArrays() {
    List<Double> hundred = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      hundred.add(i / 7.0);
    }
    assertThat((double[]) read(hundred.toString(), BodyReader::readDoubles))
        .containsExactly(hundred.stream().mapToDouble(Double::doubleValue).toArray());
    assertThat((float[]) read("[0.1,2]", BodyReader::readFloats)).containsExactly(0.1f, 2f);
    assertThat((int[]) read("[]", BodyReader::readInts)).isEmpty();
    assertThat((int[]) read("[1,2.0]", BodyReader::readInts)).containsExactly(1, 2);
    assertThat((long[]) read("[9007199254740993]", BodyReader::readLongs))
        .containsExactly(9007199254740993L);
    assertThat((short[]) read("[-1]", BodyReader::readShorts)).containsExactly((short) -1);
    assertThat((boolean[]) read("[true,false]", BodyReader::readBooleans))
        .containsExactly(true, false);
    assertThat(read("{}", BodyReader::readDoubles)).isEqualTo("!list_type");
    assertThat(read("[1,null,[3]]", BodyReader::readDoubles)).isEqualTo("!float_type");
  }

  @Test
  void nothingIsTakenAfterAnArrayWithAViolation() {
    try (BodyReader in = BodyReader.open(utf8("[1,\"2\",[3,4],5]"))) {
      assertThat(in.readInts()).isNull();
      assertThat(in.violations().count()).isEqualTo(2);
      in.end();
    }
  }
}
