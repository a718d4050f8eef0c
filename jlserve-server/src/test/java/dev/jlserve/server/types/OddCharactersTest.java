package dev.jlserve.server.types;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Names and texts with characters that end lines, or mean something to generators. */
class OddCharactersTest {

  @Test
  void namesArriveAsTheyAreWritten() {
    CompiledApp<?> app =
        CompiledApp.echo(
            """
            record In(@JsonProperty("a\\u2028b") int x, @JsonProperty("$L$$") int y,
                @JsonProperty("\\u0085\\u000b\\u200b") int z, @JsonProperty("\\ud83d\\ude00") int w,
                int $, int a$b) {}
            """);
    String body =
        "{\"a\u2028b\":1,\"$L$$\":2,\"\u0085\\u000B\u200b\":3,\"\ud83d\ude00\":4,\"$\":5,\"a$b\":6}";
    assertThat(app.post(body)).isEqualTo(body);
    assertThat(Errors.in(app.post("{}")))
        .contains(
            "[\"body\",\"a\u2028b\"] missing: Field required",
            "[\"body\",\"$L$$\"] missing: Field required");
  }

  @Test
  void defaultsMessagesAndPatternsAreTheirTexts() {
    CompiledApp<?> app =
        CompiledApp.echo(
            """
            record In(
                @DefaultValue("\\u2028\\u0085\\u000b$L\\\\\\"\\n") String text,
                @DefaultValue("\\u2029") char character,
                @Size(max = 1, message = "\\u2028 $S \\\\u0022") String sized,
                @Pattern(regexp = "\\u2029*|[$]") String matched) {}
            """);
    assertThat(app.post("{\"sized\":\"\",\"matched\":\"\u2029\"}"))
        .isEqualTo(
            "{\"text\":\"\u2028\u0085\\u000B$L\\\\\\\"\\n\",\"character\":\"\u2029\","
                + "\"sized\":\"\",\"matched\":\"\u2029\"}");
    assertThat(Errors.in(app.post("{\"sized\":\"ab\",\"matched\":\"L\"}")))
        .containsExactly(
            "[\"body\",\"sized\"] string_too_long: \u2028 $S \\\\u0022",
            "[\"body\",\"matched\"] string_pattern_mismatch:"
                + " String should match pattern '\u2029*|[$]'");
  }

  @Test
  void constantsAndTagsAreTold() {
    CompiledApp<?> app =
        CompiledApp.echo(
            """
            enum Mood { @JsonProperty("\\u2028") LINE, $, $$, a$L, ÉCRU }
            @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "k\\u2029")
            sealed interface Shape {}
            @JsonTypeName("$\\u2028") record Circle(Map<Mood, Mood> moods) implements Shape {}
            record In(Shape shape) {}
            """);
    String body =
        "{\"shape\":{\"k\u2029\":\"$\u2028\",\"moods\":"
            + "{\"\u2028\":\"$\",\"$$\":\"a$L\",\"ÉCRU\":\"\u2028\"}}}";
    assertThat(app.post(body)).isEqualTo(body);
    assertThat(app.sample()).isEqualTo("{\"shape\":{\"k\u2029\":\"$\u2028\",\"moods\":{}}}");
    assertThat(Errors.in(app.post("{\"shape\":{\"k\u2029\":\"$\"}}")))
        .containsExactly(
            "[\"body\",\"shape\"] union_tag_invalid: Input tag '$' found using 'k\u2029' does not"
                + " match any of the expected tags: '$\u2028'");
  }
}
