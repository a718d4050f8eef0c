package dev.jlserve.server.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Constraints on the dimensions of arrays, and on arrays inside other types. */
class InnerLimitsTest {

  private static final CompiledApp<?> APP =
      CompiledApp.echo(
          """
          record Box<T>(T @Size(max = 1) [] @Size(max = 2) [] items) {}
          record In(
              String @Size(max = 1) [] @Size(max = 2) [] dimensions,
              List<@NotBlank String[]> texts,
              Map<String, @Min(1) Integer @NotEmpty [] @Size(max = 1) []> numbers,
              byte[] @Size(max = 3) [] bytes,
              @Size(min = 2, max = 3) char[] chars,
              char @NotEmpty [] @Size(max = 1) [] rows,
              Box<String> box) {}
          """);

  @Test
  void eachDimensionHasItsOwn() {
    String body =
        "{\"dimensions\":[[\"a\",\"b\"]],\"texts\":[[\"a\"]],\"numbers\":{\"a\":[[1]]},"
            + "\"bytes\":[\"AAAA\"],\"chars\":\"a\ud83d\ude00b\",\"rows\":[\"a\"],"
            + "\"box\":{\"items\":[[\"a\",\"b\"]]}}";
    assertThat(APP.post(body)).isEqualTo(body);
    assertThat(
            Errors.in(
                APP.post(
                    "{\"dimensions\":[[\"a\",\"b\",\"c\"],[]],\"texts\":[[\" \"]],"
                        + "\"numbers\":{\"a\":[],\"b\":[[0],[1,2]]},\"bytes\":[\"AAAAAA==\"],"
                        + "\"chars\":\"a\",\"rows\":[\"ab\"],\"box\":{\"items\":[[],[\"a\",\"b\",\"c\"]]}}")))
        .containsExactly(
            "[\"body\",\"dimensions\",0] too_long: List should have at most 2 items after"
                + " validation, not 3",
            "[\"body\",\"dimensions\"] too_long: List should have at most 1 item after validation,"
                + " not 2",
            "[\"body\",\"texts\",0,0] string_pattern_mismatch: String should match pattern '\\\\S'",
            "[\"body\",\"numbers\",\"a\"] too_short: List should have at least 1 item after"
                + " validation, not 0",
            "[\"body\",\"numbers\",\"b\",0,0] greater_than_equal: Input should be greater than or"
                + " equal to 1",
            "[\"body\",\"numbers\",\"b\",1] too_long: List should have at most 1 item after"
                + " validation, not 2",
            "[\"body\",\"bytes\",0] bytes_too_long: Data should have at most 3 bytes",
            "[\"body\",\"chars\"] string_too_short: String should have at least 2 characters",
            "[\"body\",\"rows\",0] string_too_long: String should have at most 1 character",
            "[\"body\",\"box\",\"items\",1] too_long: List should have at most 2 items after"
                + " validation, not 3",
            "[\"body\",\"box\",\"items\"] too_long: List should have at most 1 item after"
                + " validation, not 2");
  }

  @Test
  void theSchemaHasThem() throws IOException {
    String properties =
        APP.schemas().getAsJsonObject("In").getAsJsonObject("properties").toString();
    assertThat(properties)
        .contains(
            "\"dimensions\":{\"type\":\"array\",\"items\":{\"type\":\"array\",\"items\":"
                + "{\"type\":\"string\"},\"maxItems\":2},\"maxItems\":1}",
            "\"additionalProperties\":{\"type\":\"array\",\"items\":{\"type\":\"array\",\"items\":"
                + "{\"type\":\"integer\",\"format\":\"int32\",\"minimum\":1},\"maxItems\":1},"
                + "\"minItems\":1}",
            "\"chars\":{\"type\":\"string\",\"minLength\":2,\"maxLength\":3}");
  }

  @Test
  void theSampleKeepsThem() {
    assertThat(APP.post(APP.sample())).startsWith("{\"dimensions\":");
  }
}
