package dev.jlserve.server.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.jlserve.JsonValue;
import dev.jlserve.server.types.CompiledApp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Records go out and come back as the app's generated code reads and writes them. */
class TypedCallsTest {

  private static final String ECHO = " @Endpoint public In echo(In in) { return in; }";

  /** Sends what the generated reader makes of a body, and compares what comes back. */
  private static void comesBack(String annotation, String members, String body) {
    CompiledApp<?> app = CompiledApp.of(annotation, members + ECHO);
    Object input = app.read(0, body);
    try (JLServeTest test = JLServeTest.start(app.type())) {
      assertThat((Object) test.call("/echo", input, input.getClass()))
          .usingRecursiveComparison()
          .isEqualTo(input);
    }
  }

  @Test
  void numbersAndTexts() {
    comesBack(
        "@JLServeApp",
        """
        enum Color { RED, @JsonProperty("light-green") GREEN }
        record In(boolean flag, byte small, short less, int number, long big, float single,
            double twice, char letter, Integer box, BigInteger huge, BigDecimal exact, String text,
            char[] letters, byte[] bytes, UUID id, URI uri, Color color) {}
        """,
        """
        {"flag": true, "small": -128, "less": 32767, "number": 7, "big": 9007199254740993,
         "single": 0.1, "twice": 1e-300, "letter": "é", "box": 3, "huge": 123456789012345678901,
         "exact": 1.230, "text": "a\\u2028\\u0000\\"", "letters": "xyz", "bytes": "+/8A",
         "id": "123e4567-e89b-12d3-a456-426614174000", "uri": "https://a.example/b?c",
         "color": "light-green"}
        """);
  }

  @Test
  void times() {
    comesBack(
        "@JLServeApp",
        """
        record In(Instant instant, OffsetDateTime offsetDateTime, LocalDateTime local,
            ZonedDateTime zoned, LocalDate date, Year year, YearMonth month, MonthDay day,
            LocalTime time, OffsetTime offsetTime, Duration took, Period period, ZoneId zone,
            ZoneOffset offset) {}
        """,
        """
        {"instant": "2026-01-31T23:59:59.123456789Z",
         "offsetDateTime": "2026-01-31T23:59:59+05:30", "local": "2026-01-31T23:59:00",
         "zoned": "2026-01-31T23:59:59+01:00[Europe/Paris]", "date": "2026-01-31", "year": "2026",
         "month": "2026-01", "day": "--12-31", "time": "23:59:59", "offsetTime": "23:59:59+01:00",
         "took": "PT1H30M0.5S", "period": "P1Y2M3D", "zone": "Europe/Paris", "offset": "+01:00"}
        """);
  }

  @Test
  void containers() {
    comesBack(
        "@JLServeApp",
        """
        enum Color { RED, GREEN }
        record Point(int x, int y) {}
        record In(List<Point> points, Set<String> names, Map<String, Integer> counts,
            Map<Color, Point> colors, Optional<Point> some, Optional<Point> none, OptionalInt count,
            OptionalDouble nothing, float[] vector, double[][] matrix, long[] longs, short[] shorts,
            boolean[] flags, String[] words, @Nullable String absent) {}
        """,
        """
        {"points": [{"x": 1, "y": 2}], "names": ["b", "a"], "counts": {"a": 1},
         "colors": {"GREEN": {"x": 3, "y": 4}}, "some": {"x": 5, "y": 6}, "count": 7,
         "vector": [0.1, -2], "matrix": [[1, 2], [3, 4.5]], "longs": [9007199254740993],
         "shorts": [1], "flags": [true, false], "words": ["x"]}
        """);
  }

  @Test
  void sealedInterfaces() {
    comesBack(
        "@JLServeApp(unknownFields = UnknownFields.REJECT)",
        """
        sealed interface Part {}
        record Words(String text) implements Part {}
        sealed interface Media extends Part {}
        record Picture(byte[] bytes) implements Media {}
        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
        sealed interface Shape {}
        @JsonTypeName("round") record Circle(double radius) implements Shape {}
        record Square(double side) implements Shape {}
        record In(List<Part> parts, Part part, Words words, Shape shape, List<Shape> shapes,
            Circle circle) {}
        """,
        """
        {"parts": [{"type": "Words", "text": "a"}, {"type": "Picture", "bytes": "AA=="}],
         "part": {"type": "Picture", "bytes": ""}, "words": {"text": "b"},
         "shape": {"kind": "round", "radius": 1}, "shapes": [{"kind": "Square", "side": 2}],
         "circle": {"radius": 3}}
        """);
  }

  @Test
  void jsonOfAnyForm() {
    comesBack(
        "@JLServeApp(unknownFields = UnknownFields.REJECT)",
        """
        sealed interface Part {}
        record Tool(JsonValue arguments) implements Part {}
        record Box<T>(T content) {}
        record In(JsonValue tree, JsonValue nothing, Map<String, Object> plain,
            List<JsonValue> list, Map<String, JsonValue> map, JsonValue[] array,
            Optional<JsonValue> some, Optional<JsonValue> none, @Nullable JsonValue absent,
            List<@Nullable JsonValue> gaps, Box<JsonValue> box, Part part,
            @DefaultValue("[1]") JsonValue preset) {}
        """,
        """
        {"tree": {"b": [1.50, 1E+400, "é", true, null, {}], "a": 123456789012345678901234567890},
         "nothing": null, "plain": {"a": [1, 9223372036854775808, 1.5, null, {"b": "c"}, false]},
         "list": [null, 1], "map": {"a": null}, "array": [null], "some": {"c": null},
         "gaps": [null, {}], "box": {"content": null}, "part": {"type": "Tool", "arguments": []},
         "preset": null}
        """);
  }

  @Test
  void sealedInterfacesThemselves() {
    CompiledApp<?> app =
        CompiledApp.of(
            "@JLServeApp(unknownFields = UnknownFields.REJECT)",
            """
            @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
            public sealed interface Shape {}
            @JsonTypeName("round") public record Circle(double radius) implements Shape {}
            public record Square(JsonValue side) implements Shape {}
            @Endpoint public Shape same(Shape in) { return in; }
            @Endpoint(maxBatch = 2) public List<Shape> batch(List<Shape> in) { return in; }
            @Endpoint public Circle circle(Circle in) { return in; }
            @Endpoint(produces = "text/plain") public byte[] bytes(Shape in) { return new byte[7]; }
            """);
    Object circle = app.read(0, "{\"kind\": \"round\", \"radius\": 2}");
    Object square = app.read(0, "{\"kind\": \"Square\", \"side\": {\"kind\": 1}}");
    Class<?> shape = circle.getClass().getInterfaces()[0];
    try (JLServeTest test = JLServeTest.start(app.type())) {
      for (String path : new String[] {"/same", "/batch"}) {
        assertThat((Object) test.call(path, circle, shape)).isEqualTo(circle);
        assertThat((Object) test.call(path, square, shape)).isEqualTo(square);
      }
      assertThat((Object) test.call("/circle", circle, circle.getClass())).isEqualTo(circle);
      assertThat(test.call("/bytes", circle, byte[].class)).hasSize(7);
    }
  }

  @Test
  void sealedInterfacesAsTypeArguments() {
    CompiledApp<?> app =
        CompiledApp.of(
            "@JLServeApp",
            """
            public sealed interface Part {}
            public record Words(String text) implements Part {}
            public record Page<T>(T first, List<T> all) {}
            public record Count(int parts) {}
            @Endpoint public Count count(Page<Part> in) { return new Count(in.all().size()); }
            """);
    String words = "{\"type\": \"Words\", \"text\": \"a\"}";
    Object page = app.read(0, "{\"first\": %s, \"all\": [%s]}".formatted(words, words));
    try (JLServeTest test = JLServeTest.start(app.type())) {
      assertThat(test.call("/count", page, JsonValue.class)).hasToString("{\"parts\":1}");
    }
  }

  @Test
  void enumsHaveTheNamesOfTheirConstants() {
    comesBack(
        "@JLServeApp",
        """
        enum Animal {
          @JsonProperty("big cat") CAT, @JsonProperty("") NONE, BIRD;
          @Override public String toString() { return "an animal"; }
        }
        record In(List<Animal> all, Map<Animal, Integer> counts) {}
        """,
        "{\"all\": [\"big cat\", \"NONE\", \"BIRD\"], \"counts\": {\"NONE\": 1, \"BIRD\": 2}}");
  }

  @Test
  void whatHasNoJsonIsRefused() {
    CompiledApp<?> app = CompiledApp.echo("public record In(Map<String, Object> v) {}");
    try (JLServeTest test = JLServeTest.start(app.type())) {
      refuses(
          test, Map.of("a", List.of(LocalDate.EPOCH)), "an object of class java.time.LocalDate");
      refuses(test, Map.of("a", Map.of(1, 2)), "the key 1 of class java.lang.Integer");
      record Scores(double[] v) {}
      record Score(float v) {}
      Map<Record, String> numbers =
          Map.of(
              new Scores(new double[] {0, Double.NaN}),
              "NaN",
              new Score(Float.NEGATIVE_INFINITY),
              "-Infinity");
      numbers.forEach(
          (input, number) ->
              assertThatIllegalArgumentException()
                  .isThrownBy(() -> test.call("/echo", input, JsonValue.class))
                  .withMessageEndingWith(
                      " cannot be written as JSON (at v: JSON has no number for " + number + ")"));
    }
  }

  private static void refuses(JLServeTest test, Map<String, Object> free, String found) {
    record Free(Map<String, Object> v) {}
    assertThatIllegalArgumentException()
        .isThrownBy(() -> test.call("/echo", new Free(free), JsonValue.class))
        .withMessageEndingWith(
            " cannot be written as JSON (at v: a Map<String, Object> has "
                + found
                + "; it takes Map with String keys, Collection, String, Boolean, numbers of the JDK,"
                + " JsonValue and null)");
  }

  @Test
  void namesInSnakeCase() {
    comesBack(
        "@JLServeApp(naming = Naming.SNAKE_CASE, unknownFields = UnknownFields.REJECT)",
        "record In(int maxTokens, String URLPath, int top2Words, @JsonProperty(\"as-is\") int asIs)"
            + " {}",
        "{\"max_tokens\": 1, \"url_path\": \"a\", \"top2_words\": 2, \"as-is\": 3}");
  }

  @Test
  void componentsOnly() {
    comesBack(
        "@JLServeApp(unknownFields = UnknownFields.REJECT)",
        """
        record In(String text) {
          public int getLength() { return text.length(); }
          public boolean isEmpty() { return text.isEmpty(); }
        }
        """,
        "{\"text\": \"a\"}");
  }

  @Test
  void whatIsNullTakesItsDefault() {
    CompiledApp<?> app =
        CompiledApp.of(
            "@JLServeApp",
            """
            record Given(@Nullable Integer limit) {}
            record In(@DefaultValue("7") Integer limit) {}
            @Endpoint public Given given(Given in) { return in; }
            """
                + ECHO);
    Object given = app.read(0, "{}");
    Object seven = app.read(1, "{}");
    try (JLServeTest test = JLServeTest.start(app.type())) {
      assertThat((Object) test.call("/echo", given, seven.getClass())).isEqualTo(seven);
    }
  }
}
