package dev.jlserve.server.types;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** BigInteger, BigDecimal and the optionals of numbers. */
class LongNumbersTest {

  private static final CompiledApp<?> APP =
      CompiledApp.echo(
          """
          record In(
              @Nullable BigInteger whole,
              @Nullable BigDecimal exact,
              @Nullable @Min(2) @Max(9) BigInteger few,
              @Nullable @DecimalMin("0.1") @DecimalMax(value = "0.3", inclusive = false) BigDecimal share,
              @Nullable @Digits(integer = 2, fraction = 1) BigDecimal digits,
              @Nullable @Digits(integer = 20, fraction = 0) BigInteger twenty,
              OptionalInt i,
              OptionalLong l,
              @Positive OptionalDouble d) {}
          """);

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          {"whole":123456789012345678901234567890} ¦ "whole":123456789012345678901234567890
          {"whole":1.0}                            ¦ "whole":1,
          {"whole":1e3}                            ¦ "whole":1000,
          {"exact":0.1000}                         ¦ "exact":0.1000
          {"exact":1e400}                          ¦ "exact":1E+400
          {"exact":-0}                             ¦ "exact":0
          {"few":9}                                ¦ "few":9
          {"share":0.1}                            ¦ "share":0.1
          {"digits":-99.90}                        ¦ "digits":-99.90
          {"twenty":99999999999999999999}          ¦ "twenty":99999999999999999999
          {"i":7,"l":8,"d":0.5}                    ¦ "i":7,"l":8,"d":0.5
          {"i":null}                               ¦ "i":null,"l":null,"d":null
          """)
  void numbersComeBack(String body, String written) {
    assertThat(APP.post(body)).contains(written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          {"whole":"1"}       ¦ ["body","whole"] int_type
          {"whole":1.5}       ¦ ["body","whole"] int_from_float
          {"whole":1e5000}    ¦ ["body","whole"] int_parsing_size
          {"whole":1e-5000}   ¦ ["body","whole"] int_parsing_size
          {"exact":"1"}       ¦ ["body","exact"] decimal_type
          {"exact":1e999999999} ¦ ["body","exact"] decimal_parsing
          {"exact":1e99999999999999} ¦ ["body","exact"] decimal_parsing
          {"few":1}           ¦ ["body","few"] greater_than_equal
          {"few":10}          ¦ ["body","few"] less_than_equal
          {"share":0.0999}    ¦ ["body","share"] greater_than_equal
          {"share":0.3}       ¦ ["body","share"] less_than
          {"digits":100}      ¦ ["body","digits"] decimal_whole_digits
          {"digits":0.01}     ¦ ["body","digits"] decimal_max_places
          {"twenty":100000000000000000000} ¦ ["body","twenty"] decimal_whole_digits
          {"i":1.5}           ¦ ["body","i"] int_from_float
          {"i":2147483648}    ¦ ["body","i"] int_parsing_size
          {"d":0}             ¦ ["body","d"] greater_than
          """)
  void othersAreErrors(String body, String error) {
    assertThat(Errors.in(APP.post(body))).singleElement().asString().startsWith(error + ": ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"i\":null,\"l\":null,\"d\":null}"})
  void anAbsentNumberIsEmpty(String body) {
    assertThat(APP.post(body)).contains("\"i\":null,\"l\":null,\"d\":null");
  }

  @Test
  void arraysOfAnyDimensionComeBack() {
    CompiledApp<?> app =
        CompiledApp.echo(
            "record In(float[][][][] deep, BigDecimal[][] table, List<int[]>[] lists) {}");
    String body =
        "{\"deep\":[[[[1.0],[2.0]]],[]],\"table\":[[1.10],[]],\"lists\":[[[1,2],[3]],[]]}";
    assertThat(app.post(body)).isEqualTo(body);
  }
}
