package dev.jlserve.server.types;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecordsTest {

  @Test
  void recursiveAndGenericRecordsComeBack() {
    CompiledApp<?> app =
        CompiledApp.echo(
            """
            record Tree(int value, Optional<Tree> left, @Nullable Tree right, List<Tree> more) {}
            record Box<T>(T item, List<T> items) {}
            record In(Tree tree, Box<String> text, Box<Box<Integer>> boxes) {}
            """);
    String body =
        "{\"tree\":{\"value\":1,\"left\":{\"value\":2,\"left\":null,\"right\":null,\"more\":[]},"
            + "\"right\":null,\"more\":[{\"value\":3,\"left\":null,\"right\":null,\"more\":[]}]},"
            + "\"text\":{\"item\":\"a\",\"items\":[\"b\"]},"
            + "\"boxes\":{\"item\":{\"item\":1,\"items\":[2]},\"items\":[{\"item\":3,\"items\":[]}]}}";
    assertThat(app.post(body)).isEqualTo(body);
    assertThat(Errors.in(app.post(body.replace("\"value\":3", "\"value\":\"3\""))))
        .containsExactly(
            "[\"body\",\"tree\",\"more\",0,\"value\"] int_type: Input should be a valid integer");
  }

  @Test
  void absentAndNullOptionalsAreEmpty() {
    CompiledApp<?> app =
        CompiledApp.echo(
            "record In(Optional<String> a, @Nullable Integer b, Optional<Integer> c) {}");
    assertThat(app.post("{}")).isEqualTo("{\"a\":null,\"b\":null,\"c\":null}");
    assertThat(app.post("{\"a\":null,\"b\":null}")).isEqualTo("{\"a\":null,\"b\":null,\"c\":null}");
    assertThat(app.post("{\"a\":\"x\",\"b\":1,\"c\":2}"))
        .isEqualTo("{\"a\":\"x\",\"b\":1,\"c\":2}");
    assertThat(Errors.in(app.post("{\"a\":1,\"b\":\"x\",\"c\":1.5}"))).hasSize(3);
  }

  @Test
  void absentDefaultsAreTheirValues() {
    CompiledApp<?> app =
        CompiledApp.echo(
            """
            enum Mode { FAST, @JsonProperty("slow-mode") SLOW }
            record In(
                @DefaultValue("7") int i,
                @DefaultValue("-8") Long l,
                @DefaultValue("3") Short s,
                @DefaultValue("0.1") float f,
                @DefaultValue("1e3") Double d,
                @DefaultValue("true") boolean z,
                @DefaultValue("'") char c,
                @DefaultValue("say \\"hi\\"") String t,
                @DefaultValue("SLOW") Mode mode) {}
            """);
    assertThat(app.post("{}"))
        .isEqualTo(
            "{\"i\":7,\"l\":-8,\"s\":3,\"f\":0.1,\"d\":1000.0,\"z\":true,\"c\":\"'\","
                + "\"t\":\"say \\\"hi\\\"\",\"mode\":\"slow-mode\"}");
    assertThat(app.post("{\"i\":1,\"mode\":\"FAST\"}"))
        .startsWith("{\"i\":1,")
        .endsWith("\"FAST\"}");
    assertThat(Errors.in(app.post("{\"i\":null,\"t\":null,\"mode\":\"SLOW\"}")))
        .containsExactly(
            "[\"body\",\"i\"] int_type: Input should be a valid integer",
            "[\"body\",\"t\"] string_type: Input should be a valid string",
            "[\"body\",\"mode\"] enum: Input should be 'FAST' or 'slow-mode'");
  }

  @Test
  void nullTakesThePlaceOfANullablesDefault() {
    CompiledApp<?> app = CompiledApp.echo("record In(@DefaultValue(\"7\") @Nullable Integer i) {}");
    assertThat(app.post("{}")).isEqualTo("{\"i\":7}");
    assertThat(app.post("{\"i\":null}")).isEqualTo("{\"i\":null}");
    assertThat(app.post("{\"i\":1}")).isEqualTo("{\"i\":1}");
  }

  @Test
  void namesAreTheAnnotationsOrTheApps() {
    CompiledApp<?> app =
        CompiledApp.of(
            "@JLServeApp(naming = Naming.SNAKE_CASE)",
            """
            record In(int maxTokens, int URLPath, @JsonProperty("class") int kind, int x2y) {}
            @Endpoint public In echo(In in) { return in; }
            """);
    String body = "{\"max_tokens\":1,\"url_path\":2,\"class\":3,\"x2y\":4}";
    assertThat(app.post(body)).isEqualTo(body);
  }

  @Test
  void componentsMayBeNamedLikeGeneratedVariables() {
    CompiledApp<?> app =
        CompiledApp.echo(
            "record In(int in, int out, int value, int before, int field, int refusal,"
                + " boolean hasIn, Optional<@Min(1) Integer> a, int aValue, int name) {}");
    String body =
        "{\"in\":1,\"out\":2,\"value\":3,\"before\":4,\"field\":5,\"refusal\":6,\"hasIn\":true,"
            + "\"a\":7,\"aValue\":8,\"name\":9}";
    assertThat(app.post(body)).isEqualTo(body);
  }

  @Test
  void unknownFieldsAreLeftOutOrRefused() {
    String members = "record In(int a) {} @Endpoint public In echo(In in) { return in; }";
    String body = "{\"b\":{\"c\":[1]},\"a\":1,\"d\":null}";
    assertThat(CompiledApp.of("@JLServeApp", members).post(body)).isEqualTo("{\"a\":1}");
    assertThat(
            Errors.in(
                CompiledApp.of("@JLServeApp(unknownFields = UnknownFields.REJECT)", members)
                    .post(body)))
        .containsExactly(
            "[\"body\",\"b\"] extra_forbidden: Extra inputs are not permitted",
            "[\"body\",\"d\"] extra_forbidden: Extra inputs are not permitted");
  }

  @Test
  void constructorMayRefuse() {
    CompiledApp<?> app =
        CompiledApp.echo(
            """
            record Range(int from, int to) {
              Range {
                if (from > to) {
                  throw new IllegalArgumentException("from is above to");
                }
              }
            }
            record In(Range range, List<Range> ranges) {}
            """);
    assertThat(
            Errors.in(
                app.post(
                    "{\"range\":{\"from\":2,\"to\":1},\"ranges\":[{\"from\":1,\"to\":2},{\"from\":3,\"to\":2}]}")))
        .containsExactly(
            "[\"body\",\"range\"] value_error: Value error, from is above to",
            "[\"body\",\"ranges\",1] value_error: Value error, from is above to");
  }

  @Test
  void deprecatedRecordsCompileWithoutWarnings() {
    CompiledApp<?> app =
        CompiledApp.echo(
            """
            enum E { @Deprecated OLD, NEW }
            @Deprecated record Old(@Deprecated int a, E e) {}
            record In(Old old) {}
            """);
    assertThat(app.post("{\"old\":{\"a\":1,\"e\":\"OLD\"}}"))
        .isEqualTo("{\"old\":{\"a\":1,\"e\":\"OLD\"}}");
  }

  @Test
  void recordsOfOneSimpleNameAreToldApart() {
    CompiledApp<?> app =
        CompiledApp.echo(
            """
            static class One { record Item(int a) {} }
            static class Two { record Item(String a) {} }
            record In(One.Item one, Two.Item two) {}
            """);
    String body = "{\"one\":{\"a\":1},\"two\":{\"a\":\"b\"}}";
    assertThat(app.post(body)).isEqualTo(body);
  }
}
