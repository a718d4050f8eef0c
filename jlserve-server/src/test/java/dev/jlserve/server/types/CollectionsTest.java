package dev.jlserve.server.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jlserve.server.json.MalformedJsonException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CollectionsTest {

  private static final CompiledApp<?> APP =
      CompiledApp.echo(
          """
          enum Color { RED, @JsonProperty("dark-green") DARK_GREEN }
          record Point(int x, int y) {}
          record In(
              List<Integer> list,
              Set<String> set,
              Collection<Point> points,
              Map<String, Double> map,
              Map<Color, List<Color>> byColor,
              List<List<Integer>> nested,
              List<@Nullable String> holes,
              List<Optional<Integer>> optionals,
              Point[] array,
              String[][] grid,
              List<String>[] lists) {}
          """);

  private static final String BODY =
      "{\"list\":[1,2],\"set\":[\"b\",\"a\"],\"points\":[{\"x\":1,\"y\":2}],\"map\":{\"k\":0.5},"
          + "\"byColor\":{\"dark-green\":[\"RED\",\"dark-green\"]},\"nested\":[[1],[],[2,3]],"
          + "\"holes\":[\"a\",null],\"optionals\":[1,null],\"array\":[{\"x\":3,\"y\":4}],"
          + "\"grid\":[[\"a\"],[\"b\",\"c\"]],\"lists\":[[\"z\"]]}";

  @Test
  void everyCollectionComesBack() {
    assertThat(APP.post(BODY)).isEqualTo(BODY);
  }

  @Test
  void setHoldsEqualElementsOnce() {
    assertThat(APP.post(BODY.replace("[\"b\",\"a\"]", "[\"b\",\"a\",\"b\"]"))).isEqualTo(BODY);
  }

  @Test
  void elementsThatWereMadeToShareAHashCodeAreBounded() {
    CompiledApp<?> app =
        CompiledApp.echo(
            """
            record Point(int x) {
              private static int compared;
              @Override public int hashCode() { return 7; }
              @Override public boolean equals(Object other) {
                compared++;
                return other instanceof Point p && p.x() == x;
              }
              int compared() { return compared; }
            }
            record In(Set<Point> points, Set<List<String>> texts) {
              In {
                if (points.stream().findFirst().orElseThrow().compared() > 40_000) {
                  throw new IllegalArgumentException("too many comparisons");
                }
              }
            }
            """);
    String points =
        IntStream.range(0, 257).mapToObj(x -> "{\"x\":" + x + "}").collect(Collectors.joining(","));
    String texts =
        IntStream.range(0, 12)
            .boxed()
            .map(Integer::toBinaryString)
            .map(bits -> "[\"" + bits.replace("0", "Aa").replace("1", "BB") + "\"]")
            .collect(Collectors.joining(","));
    assertThat(Errors.in(app.post("{\"points\":[" + points + "],\"texts\":[" + texts + "]}")))
        .containsExactly(
            "[\"body\",\"points\",256] value_error: Value error, more than 256 elements of the set have"
                + " the same hash code");
    String few = "{\"points\":[{\"x\":1},{\"x\":2}],\"texts\":[" + texts + "]}";
    assertThat(app.post(few.replace("{\"x\":2}", "{\"x\":2},{\"x\":1}"))).isEqualTo(few);
  }

  /** Escaped, as Python's json module writes what is not ASCII. */
  @Test
  void keysMayBeEscapedSurrogatePairs() {
    CompiledApp<?> app = CompiledApp.echo("record In(Map<String, Integer> map, JsonValue free) {}");
    String body = "{\"map\":{\"a\":1,\"é😀\":2},\"free\":{\"😀\":[{\"x😀y\":1}]}}";
    assertThat(app.post(body)).isEqualTo(body);
    assertThat(app.post(body.replace("é", "\\u00e9").replace("😀", "\\ud83d\\uDE00")))
        .isEqualTo(body);
    assertThatThrownBy(() -> app.post(body.replace("😀", "\\ud83d")))
        .as("half of one")
        .isInstanceOf(MalformedJsonException.class)
        .hasMessageContaining("surrogate");
  }

  @Test
  void mistakesLieAtTheirElements() {
    assertThat(
            Errors.in(
                APP.post(
                    "{\"list\":[1,\"2\",null],\"set\":\"a\",\"points\":[{\"x\":1},{\"x\":1,\"y\":\"2\"}],"
                        + "\"map\":{\"k\":\"v\"},\"byColor\":{\"RED\":[\"PINK\"],\"BLUE\":[]},"
                        + "\"nested\":[[1],[true]],\"holes\":[1],\"optionals\":[\"x\"],"
                        + "\"array\":[null],\"grid\":[[\"a\"],[1]],\"lists\":[{}]}")))
        .containsExactly(
            "[\"body\",\"list\",1] int_type: Input should be a valid integer",
            "[\"body\",\"list\",2] int_type: Input should be a valid integer",
            "[\"body\",\"set\"] set_type: Input should be a valid set",
            "[\"body\",\"points\",0,\"y\"] missing: Field required",
            "[\"body\",\"points\",1,\"y\"] int_type: Input should be a valid integer",
            "[\"body\",\"map\",\"k\"] float_type: Input should be a valid number",
            "[\"body\",\"byColor\",\"RED\",0] enum: Input should be 'RED' or 'dark-green'",
            "[\"body\",\"byColor\",\"BLUE\",\"[key]\"] enum: Input should be 'RED' or 'dark-green'",
            "[\"body\",\"nested\",1,0] int_type: Input should be a valid integer",
            "[\"body\",\"holes\",0] string_type: Input should be a valid string",
            "[\"body\",\"optionals\",0] int_type: Input should be a valid integer",
            "[\"body\",\"array\",0] model_attributes_type: Input should be a valid dictionary or"
                + " object to extract fields from",
            "[\"body\",\"grid\",1,0] string_type: Input should be a valid string",
            "[\"body\",\"lists\",0] list_type: Input should be a valid list");
  }
}
