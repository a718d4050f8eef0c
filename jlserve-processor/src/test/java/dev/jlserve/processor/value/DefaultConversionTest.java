package dev.jlserve.processor.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import dev.jlserve.processor.model.EnumConstant;
import dev.jlserve.processor.model.ScalarKind;
import dev.jlserve.processor.model.TypeShape;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultConversionTest {

  private static DefaultConversion convert(ScalarKind kind, String text) {
    return DefaultConversion.of(new TypeShape.Scalar(ClassName.OBJECT, kind), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          BOOLEAN | true                 | true                 | true
          BYTE    | -128                 | -128                 | -128
          SHORT   | 32767                | 32767                | 32767
          INT     | -2147483648          | -2147483648          | -2147483648
          LONG    | 9223372036854775807  | 9223372036854775807L | 9223372036854775807
          FLOAT   | 0.1                  | 0.1f                 | 0.1
          FLOAT   | 16777217             | 1.6777216E7f         | 16777216
          DOUBLE  | 1e-3                 | 0.001                | 0.001
          DOUBLE  | 5                    | 5.0                  | 5
          CHAR    | '                    | '\\''                | "'"
          CHAR    | é                    | '\\u00e9'            | "é"
          BIG_INTEGER | 1              | new java.math.BigInteger("1")    | 1
          BIG_DECIMAL | 1e2            | new java.math.BigDecimal("1e2")  | 100
          STRING  | a"b                  | "a\\"b"              | "a\\"b"
          """)
  void textBecomesAnExpressionAndJson(ScalarKind kind, String text, String code, String json) {
    assertThat(convert(kind, text))
        .isInstanceOfSatisfying(
            DefaultConversion.Converted.class,
            converted -> {
              assertThat(converted.code()).hasToString(code);
              assertThat(JsonPrinter.compact(plain(converted.json()))).isEqualTo(json);
            });
  }

  private static Json plain(Json json) {
    return json instanceof Json.Decimal decimal
        ? new Json.Decimal(new BigDecimal(decimal.value().toPlainString()))
        : json;
  }

  @ParameterizedTest
  @CsvSource({
    "BOOLEAN, yes",
    "BYTE, 128",
    "SHORT, 1.0",
    "INT, 2147483648",
    "INT, ''",
    "INT, null",
    "LONG, 9223372036854775808",
    "FLOAT, NaN",
    "FLOAT, 1e39",
    "DOUBLE, Infinity",
    "DOUBLE, 1e309",
    "DOUBLE, 1.0f",
    "BIG_INTEGER, 1.0",
    "BIG_DECIMAL, 1e4300",
    "BIG_DECIMAL, 1e-4301",
    "CHAR, ab",
    "CHAR, ''"
  })
  void textOfAnotherTypeFailsWithWhatIsTaken(ScalarKind kind, String text) {
    assertThat(convert(kind, text))
        .isInstanceOfSatisfying(
            DefaultConversion.Failed.class,
            failed ->
                assertThat(failed.reason()).containsIgnoringCase(kind.name().replace("_", "")));
  }

  @Test
  void enumsAreConvertedByTheConstantsNameInJavaOrElseInJson() {
    EnumConstant fast = new EnumConstant("FAST", "SLOW", false);
    EnumConstant slow = new EnumConstant("SLOW", "slow-mode", false);
    TypeShape mode =
        new TypeShape.Enumeration(ClassName.get("a", "Mode"), "", false, List.of(fast, slow));
    for (String text : List.of("SLOW", "slow-mode")) {
      assertThat(DefaultConversion.of(mode, text))
          .isInstanceOfSatisfying(
              DefaultConversion.Converted.class,
              converted -> {
                assertThat(converted.code()).hasToString("a.Mode.SLOW");
                assertThat(converted.json()).isEqualTo(Json.of("slow-mode"));
              });
    }
    assertThat(DefaultConversion.of(mode, "slow"))
        .isEqualTo(new DefaultConversion.Failed("the constants of Mode are FAST, SLOW"));
  }

  @Test
  void otherShapesTakeNoDefault() {
    assertThat(DefaultConversion.of(new TypeShape.RecordRef(ClassName.OBJECT), "{}"))
        .isInstanceOf(DefaultConversion.Failed.class);
  }
}
