package dev.jlserve.server.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class NestingTest {

  private static final CompiledApp<?> APP =
      CompiledApp.echo(
          """
          enum Level { LOW { @Override String sign() { return "-"; } }, HIGH;
              String sign() { return "+"; } }
          record Pair<A, B>(A first, B second) {}
          record Point(int x) {}
          sealed interface Shape {}
          record Dot(Point at) implements Shape {}
          record In(
              Pair<List<Point>, Optional<Pair<String, Level>>> pair,
              Pair<Point, Shape[]> shapes,
              Map<Level, List<Map<String, int[][]>>> deep,
              List<Pair<Integer, Level>>[] arrays,
              Optional<List<@NotBlank String>> optional,
              String[][][] words,
              Set<List<Instant>> times) {}
          """);

  private static final String BODY =
      "{\"pair\":{\"first\":[{\"x\":1}],\"second\":{\"first\":\"a\",\"second\":\"LOW\"}},"
          + "\"shapes\":{\"first\":{\"x\":2},\"second\":[{\"type\":\"Dot\",\"at\":{\"x\":3}}]},"
          + "\"deep\":{\"LOW\":[{\"a\":[[1,2],[3,4]]}],\"HIGH\":[]},"
          + "\"arrays\":[[{\"first\":1,\"second\":\"HIGH\"}],[]],"
          + "\"optional\":[\"x\"],"
          + "\"words\":[[[\"a\"],[]],[]],"
          + "\"times\":[[\"2026-01-31T23:59:59Z\"]]}";

  @Test
  void typesNestInEachOther() {
    assertThat(APP.post(BODY)).isEqualTo(BODY);
  }

  @Test
  void mistakesLieAtTheirPlaceHoweverDeep() {
    assertThat(
            Errors.in(
                APP.post(
                    BODY.replace("{\"x\":3}", "{\"x\":\"3\"}")
                        .replace("[3,4]", "[3]")
                        .replace("\"second\":\"HIGH\"", "\"second\":\"high\"")
                        .replace("[\"x\"]", "[\"x\",\"\"]")
                        .replace("[\"a\"],[]", "[\"a\"],[null]"))))
        .containsExactly(
            "[\"body\",\"shapes\",\"second\",0,\"at\",\"x\"] int_type: Input should be a valid"
                + " integer",
            "[\"body\",\"deep\",\"LOW\",0,\"a\",1] ragged_array: Row 1 should have length 2 like the"
                + " rows before it, not 1",
            "[\"body\",\"arrays\",0,0,\"second\"] enum: Input should be 'LOW' or 'HIGH'",
            "[\"body\",\"optional\",1] string_too_short: String should have at least 1 character",
            "[\"body\",\"words\",0,1,0] string_type: Input should be a valid string");
  }

  @Test
  void eachGenericRecordHasItsOwnSchema() throws IOException {
    assertThat(APP.openapi()).contains("\"PairOfStringAndLevel\"", "\"PairOfPointAndShapeArray\"");
  }

  @Test
  void constraintsMayBeRepeated() {
    CompiledApp<?> app =
        CompiledApp.echo(
            """
            record In(
                @Pattern(regexp = "a.*") @Pattern(regexp = ".*z") String both,
                @Min.List({@Min(1), @Min(3)}) int tightest,
                List<@Size(min = 1) @Size(max = 2) String> inside) {}
            """);
    assertThat(Errors.in(app.post("{\"both\":\"ab\",\"tightest\":2,\"inside\":[\"\",\"abc\"]}")))
        .containsExactly(
            "[\"body\",\"both\"] string_pattern_mismatch: String should match pattern '.*z'",
            "[\"body\",\"tightest\"] greater_than_equal: Input should be greater than or equal to"
                + " 3",
            "[\"body\",\"inside\",0] string_too_short: String should have at least 1 character",
            "[\"body\",\"inside\",1] string_too_long: String should have at most 2 characters");
  }

  @Test
  void presenceIsTheSameForEveryKindOfType() {
    CompiledApp<?> app =
        CompiledApp.echo(
            """
            sealed interface S {}
            record R() implements S {}
            record In(S union, R record, Instant time, byte[] bytes, int[] row, List<R> list,
                Map<String, R> map, BigDecimal number, R[] array) {}
            """);
    assertThat(Errors.in(app.post("{}"))).hasSize(9).allMatch(each -> each.contains("missing"));
    assertThat(
            Errors.in(
                app.post(
                    "{\"union\":null,\"record\":null,\"time\":null,\"bytes\":null,\"row\":null,"
                        + "\"list\":null,\"map\":null,\"number\":null,\"array\":null}")))
        .hasSize(9)
        .noneMatch(each -> each.contains("missing"));
  }
}
