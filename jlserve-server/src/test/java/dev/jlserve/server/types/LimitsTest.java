package dev.jlserve.server.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {

  private static final CompiledApp<?> APP =
      CompiledApp.echo(
          """
          record In(
              @Nullable @NotBlank @Size(max = 5) String text,
              @Nullable @NotEmpty String any,
              @Nullable @Size(min = 3) String longer,
              @Nullable @Pattern(regexp = "[a-z]+|x1") String regex,
              @Nullable @Pattern(regexp = "a.c", flags = {Pattern.Flag.CASE_INSENSITIVE, Pattern.Flag.DOTALL}) String flags,
              @Nullable @Size(min = 2, message = "at least {min} letters") String own,
              @Nullable @Min(1) @Max(3) Integer range,
              @Nullable @Positive Long positive,
              @Nullable @PositiveOrZero Short natural,
              @Nullable @Negative Float negative,
              @Nullable @NegativeOrZero Double debt,
              @Nullable @Max(5_000_000_000L) Long large,
              @Nullable @Min(value = 10, message = "ten or more") Integer ten,
              @Nullable @NotEmpty List<@NotBlank String> list,
              @Nullable @Size(max = 1) Set<@Min(0) Integer> set,
              @Nullable @Size(min = 2, max = 2, message = "a pair") Map<String, @Size(max = 1) String> map,
              @Size(min = 2) float @Nullable [] vector,
              @Size(max = 1) String @Nullable [] words,
              @Nullable @DecimalMin("0.1") @DecimalMax(value = "0.9", inclusive = false) Float share,
              @Nullable @DecimalMin("0.5") @DecimalMax(value = "2.5", inclusive = false) Long whole,
              @Nullable @DecimalMax("1e300") Double huge,
              @Nullable @DecimalMax(value = "9223372036854775808", inclusive = false) Long greatest,
              @Nullable @DecimalMin("-9223372036854775808.5") Long least,
              Optional<@Max(9) Integer> digit,
              @Size(max = 1) Optional<String> outside,
              @Nullable @AssertTrue Boolean agreed,
              @Nullable @AssertFalse(message = "not for robots") Boolean robot,
              @Nullable @Digits(integer = 2, fraction = 0) Long few,
              @Nullable @Digits(integer = 3, fraction = 2) Double price,
              @Digits(integer = 0, fraction = 1) Optional<Float> part,
              @Nullable @Email String email,
              @Nullable @Email(regexp = ".*@example[.]com", message = "one of ours") String ours,
              @Nullable @Null String nothing) {}
          """);

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          {"text":""}         ¦ ["body","text"] string_too_short: String should have at least 1 character
          {"text":" \\t"}     ¦ ["body","text"] string_pattern_mismatch: String should match pattern '\\\\S'
          {"text":"sixsix"}   ¦ ["body","text"] string_too_long: String should have at most 5 characters
          {"any":""}          ¦ ["body","any"] string_too_short: String should have at least 1 character
          {"longer":"ab"}     ¦ ["body","longer"] string_too_short: String should have at least 3 characters
          {"longer":"😀😀"}   ¦ ["body","longer"] string_too_short: String should have at least 3 characters
          {"regex":"abc1"}    ¦ ["body","regex"] string_pattern_mismatch: String should match pattern '[a-z]+|x1'
          {"flags":"abcd"}    ¦ ["body","flags"] string_pattern_mismatch: String should match pattern 'a.c'
          {"own":"a"}         ¦ ["body","own"] string_too_short: at least 2 letters
          {"range":0}         ¦ ["body","range"] greater_than_equal: Input should be greater than or equal to 1
          {"range":4}         ¦ ["body","range"] less_than_equal: Input should be less than or equal to 3
          {"positive":0}      ¦ ["body","positive"] greater_than: Input should be greater than 0
          {"natural":-1}      ¦ ["body","natural"] greater_than_equal: Input should be greater than or equal to 0
          {"negative":0.0}    ¦ ["body","negative"] less_than: Input should be less than 0
          {"debt":0.1}        ¦ ["body","debt"] less_than_equal: Input should be less than or equal to 0
          {"large":5000000001}¦ ["body","large"] less_than_equal: Input should be less than or equal to 5000000000
          {"ten":9}           ¦ ["body","ten"] greater_than_equal: ten or more
          {"list":[]}         ¦ ["body","list"] too_short: List should have at least 1 item after validation, not 0
          {"list":["a",""]}   ¦ ["body","list",1] string_too_short: String should have at least 1 character
          {"set":[1,1,2]}     ¦ ["body","set"] too_long: Set should have at most 1 item after validation, not 2
          {"set":[-1]}        ¦ ["body","set",0] greater_than_equal: Input should be greater than or equal to 0
          {"map":{"a":""}}    ¦ ["body","map"] too_short: a pair
          {"map":{"a":"","b":"xy"}} ¦ ["body","map","b"] string_too_long: String should have at most 1 character
          {"vector":[1]}      ¦ ["body","vector"] too_short: List should have at least 2 items after validation, not 1
          {"words":["a","b"]} ¦ ["body","words"] too_long: List should have at most 1 item after validation, not 2
          {"share":0.09}      ¦ ["body","share"] greater_than_equal: Input should be greater than or equal to 0.1
          {"share":0.9}       ¦ ["body","share"] less_than: Input should be less than 0.9
          {"whole":0}         ¦ ["body","whole"] greater_than_equal: Input should be greater than or equal to 0.5
          {"whole":3}         ¦ ["body","whole"] less_than: Input should be less than 2.5
          {"digit":10}        ¦ ["body","digit"] less_than_equal: Input should be less than or equal to 9
          {"agreed":false}    ¦ ["body","agreed"] literal_error: Input should be true
          {"robot":true}      ¦ ["body","robot"] literal_error: not for robots
          {"few":100}         ¦ ["body","few"] decimal_whole_digits: Decimal input should have no more than 2 digits before the decimal point
          {"few":-100}        ¦ ["body","few"] decimal_whole_digits: Decimal input should have no more than 2 digits before the decimal point
          {"price":1000}      ¦ ["body","price"] decimal_whole_digits: Decimal input should have no more than 3 digits before the decimal point
          {"price":0.001}     ¦ ["body","price"] decimal_max_places: Decimal input should have no more than 2 decimal places
          {"price":1e-300}    ¦ ["body","price"] decimal_max_places: Decimal input should have no more than 2 decimal places
          {"part":-1}         ¦ ["body","part"] decimal_whole_digits: Decimal input should have no more than 0 digits before the decimal point
          {"part":0.25}       ¦ ["body","part"] decimal_max_places: Decimal input should have no more than 1 decimal place
          {"email":"a.b"}     ¦ ["body","email"] value_error: value is not a valid email address: It has not the form name@domain in ASCII characters
          {"email":"a@b..c"}  ¦ ["body","email"] value_error: value is not a valid email address: It has not the form name@domain in ASCII characters
          {"ours":"a@b.com"}  ¦ ["body","ours"] string_pattern_mismatch: one of ours
          {"nothing":""}      ¦ ["body","nothing"] none_required: Input should be None
          {"outside":"ab"}    ¦ ["body","outside"] string_too_long: String should have at most 1 character
          """)
  void brokenLimitIsToldAtItsValue(String body, String error) {
    assertThat(Errors.in(APP.post(body))).containsExactly(error);
  }

  @Test
  void valuesAtTheirLimitsAreTaken() {
    String body =
        "{\"text\":\"a b c\",\"any\":\" \",\"longer\":\"😀😀😀\",\"regex\":\"x1\","
            + "\"flags\":\"A\\nC\",\"own\":\"ab\",\"range\":3,\"positive\":1,\"natural\":0,"
            + "\"negative\":-1.0E-45,\"debt\":0.0,\"large\":5000000000,\"ten\":10,"
            + "\"list\":[\"a\"],\"set\":[0],\"map\":{\"a\":\"\",\"b\":\"x\"},"
            + "\"vector\":[1.0,2.0],\"words\":[\"a\"],\"share\":0.1,\"whole\":2,\"huge\":1.0E300,"
            + "\"greatest\":9223372036854775807,\"least\":-9223372036854775808,\"digit\":9,\"outside\":\"a\","
            + "\"agreed\":true,\"robot\":false,\"few\":-99,\"price\":-999.99,\"part\":0.5,"
            + "\"email\":\"a+b@c-d.e\",\"ours\":\"a@example.com\",\"nothing\":null}";
    assertThat(APP.post(body.replace("-1.0E-45", "-1.4E-45")))
        .isEqualTo(body.replace("-1.0E-45", "-1.4E-45"));
  }

  @Test
  void boundsStandInTheContext() {
    assertThat(APP.post("{\"range\":7}"))
        .isEqualTo(
            "{\"detail\":[{\"type\":\"less_than_equal\",\"loc\":[\"body\",\"range\"],"
                + "\"msg\":\"Input should be less than or equal to 3\",\"input\":7,"
                + "\"ctx\":{\"le\":3}}]}");
  }

  @Test
  void valueOfAnotherTypeIsNotHeldAgainstItsLimits() {
    assertThat(Errors.in(APP.post("{\"range\":\"0\",\"text\":1,\"list\":{}}")))
        .isEqualTo(
            List.of(
                "[\"body\",\"range\"] int_type: Input should be a valid integer",
                "[\"body\",\"text\"] string_type: Input should be a valid string",
                "[\"body\",\"list\"] list_type: Input should be a valid list"));
  }

  @Test
  void allBrokenLimitsAreToldAtOnce() {
    assertThat(Errors.in(APP.post("{\"range\":0,\"ten\":1,\"list\":[\"\",\"\"],\"own\":\"\"}")))
        .hasSize(5);
  }
}
