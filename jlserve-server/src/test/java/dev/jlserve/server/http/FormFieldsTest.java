package dev.jlserve.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.types.CompiledApp;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How the parts of a form become the components of a record, and what is wrong about them. */
class FormFieldsTest {

  private static final String MEMBERS =
      """
      enum Colour { RED, @JsonProperty("dark-green") GREEN }
      record Point(int x, @Max(9) int y) {}
      sealed interface Shape {}
      record Circle(double radius) implements Shape {}
      record Box(double width) implements Shape {}
      record In(
          @Size(max = 5) byte[] file,
          Optional<byte[]> mask,
          List<byte @Size(max = 2) []> more,
          byte @Nullable [][] rows,
          boolean flag, short small, int number, long large, float single, double real,
          Optional<BigInteger> big, @Nullable BigDecimal decimal, @DefaultValue("x") char letter,
          @Pattern(regexp = "[a-z ]*") String text, Colour colour, LocalDate day, UUID id,
          @Size(max = 3) List<String> tags, Set<Integer> numbers, float[] vector, int[][] matrix,
          Map<String, Integer> map, Point point, List<Point> points, Optional<Shape> shape,
          OptionalInt some, @JsonProperty("the name") @Nullable String named) {
        In {
          if (number == 13) {
            throw new IllegalArgumentException("no thirteen");
          }
        }
      }
      """;

  private static RunningApp app;
  private static RunningApp strict;
  private static String document;

  @BeforeAll
  static void start() throws Exception {
    String echo = " @Endpoint public In echo(In in) { return in; }";
    app = RunningApp.serve(CompiledApp.of("@JLServeApp", MEMBERS + echo).bootstrap());
    CompiledApp<?> closed =
        CompiledApp.of(
            "@JLServeApp(unknownFields = UnknownFields.REJECT)",
            "record In(Optional<byte[]> file, Optional<List<List<String>>> pages,"
                + " Optional<Set<JsonValue>> any) {}"
                + " @Endpoint public In echo(In in) { return in; }");
    strict = RunningApp.serve(closed.bootstrap());
    document = closed.openapi();
  }

  @AfterAll
  static void stop() {
    app.close();
    strict.close();
  }

  /** A form under construction; values are text unless a part says that it is a file. */
  private static final class Parts {
    private final List<String> all = new ArrayList<>();

    Parts with(String name, String value) {
      all.removeIf(part -> part.contains("name=\"" + name + "\""));
      return and(name, value);
    }

    Parts and(String name, String value) {
      all.add("Content-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value);
      return this;
    }

    Parts without(String name) {
      all.removeIf(part -> part.contains("name=\"" + name + "\""));
      return this;
    }

    HttpResponse<String> send() throws Exception {
      return send(app);
    }

    HttpResponse<String> send(RunningApp to) throws Exception {
      StringBuilder body = new StringBuilder();
      all.forEach(part -> body.append("--b\r\n").append(part).append("\r\n"));
      return to.send(
          HttpRequest.newBuilder(to.uri("/echo"))
              .header("Content-Type", "multipart/form-data; boundary=b")
              .POST(HttpRequest.BodyPublishers.ofString(body + "--b--\r\n", UTF_8))
              .build());
    }
  }

  private static Parts whole() {
    return new Parts()
        .with("file", "[1]")
        .with("flag", "true")
        .with("small", "-1")
        .with("number", " 1.0 ")
        .with("large", "9007199254740993")
        .with("single", "0.1")
        .with("real", "-0")
        .with("text", "it is")
        .with("colour", "dark-green")
        .with("day", "2026-01-31")
        .with("id", "123e4567-e89b-12d3-a456-426614174000")
        .with("tags", "a")
        .with("numbers", "[1, 2]")
        .with("vector", "[0.5, 1]")
        .with("matrix", "[[1, 2], [3, 4]]")
        .with("map", "{\"a\": 1}")
        .with("point", "{\"x\": 1, \"y\": 2}")
        .with("points", "[{\"x\": 1, \"y\": 2}]")
        .with("more", "[");
  }

  private static void assertWrong(Parts parts, String... entries) throws Exception {
    assertWrong(parts.send(), entries);
  }

  private static void assertWrong(HttpResponse<String> answer, String... entries) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(answer.body()).isEqualTo("{\"detail\":[" + String.join(",", entries) + "]}");
  }

  private static String entry(String type, String loc, String msg, String input) {
    return "{\"type\":\""
        + type
        + "\",\"loc\":[\"body\","
        + loc
        + "],\"msg\":\""
        + msg
        + "\",\"input\":"
        + input;
  }

  private static void assertHolds(Parts parts, String... fields) throws Exception {
    HttpResponse<String> answer = parts.send();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains(fields);
  }

  @Test
  void everyTypeHasItsPart() throws Exception {
    HttpResponse<String> answer = whole().send();
    assertThat(answer.body())
        .isEqualTo(
            "{\"file\":\"WzFd\",\"mask\":null,\"more\":[\"Ww==\"],\"rows\":null,\"flag\":true,"
                + "\"small\":-1,\"number\":1,\"large\":9007199254740993,\"single\":0.1,\"real\":-0.0,"
                + "\"big\":null,\"decimal\":null,\"letter\":\"x\",\"text\":\"it is\","
                + "\"colour\":\"dark-green\",\"day\":\"2026-01-31\","
                + "\"id\":\"123e4567-e89b-12d3-a456-426614174000\",\"tags\":[\"a\"],"
                + "\"numbers\":[1,2],\"vector\":[0.5,1.0],\"matrix\":[[1,2],[3,4]],"
                + "\"map\":{\"a\":1},\"point\":{\"x\":1,\"y\":2},"
                + "\"points\":[{\"x\":1,\"y\":2}],\"shape\":null,\"some\":null,\"the name\":null}");
  }

  @Test
  void optionalPartsMayBeThere() throws Exception {
    assertHolds(
        whole()
            .with("mask", "m")
            .with("rows", "a")
            .and("rows", "b")
            .with("big", "12345678901234567890")
            .with("decimal", "1.50")
            .with("letter", "é")
            .with("shape", "{\"width\": 2, \"type\": \"Box\"}")
            .with("some", "7")
            .with("the name", "null"),
        "\"mask\":\"bQ==\"",
        "\"rows\":[\"YQ==\",\"Yg==\"]",
        "\"big\":12345678901234567890",
        "\"decimal\":1.50",
        "\"letter\":\"é\"",
        "\"shape\":{\"type\":\"Box\",\"width\":2.0}",
        "\"some\":7",
        "\"the name\":\"null\"");
  }

  @Test
  void aListIsOneArrayOrAPartForEachElement() throws Exception {
    assertHolds(
        whole()
            .with("tags", "[\"a\", \"b\"]")
            .with("numbers", "3")
            .and("numbers", "4")
            .with("points", "{\"x\": 1, \"y\": 2}")
            .and("points", "{\"x\": 3, \"y\": 4}")
            .and("more", "{}"),
        "\"tags\":[\"a\",\"b\"]",
        "\"numbers\":[3,4]",
        "\"points\":[{\"x\":1,\"y\":2},{\"x\":3,\"y\":4}]",
        "\"more\":[\"Ww==\",\"e30=\"]");
  }

  @Test
  void partsOfAListMayLieApart() throws Exception {
    assertHolds(
        whole().with("tags", "a").with("text", "b").and("tags", "c"), "\"tags\":[\"a\",\"c\"]");
  }

  @Test
  void everythingWrongIsToldAtOnce() throws Exception {
    assertWrong(
        whole()
            .with("file", "123456")
            .with("flag", "on")
            .with("number", "abc")
            .with("real", "")
            .with("text", "A\"")
            .with("colour", "BLUE")
            .with("day", "today"),
        entry("bytes_too_long", "\"file\"", "Data should have at most 5 bytes", "\"123456\"")
            + ",\"ctx\":{\"max_length\":5}}",
        entry(
                "bool_parsing",
                "\"flag\"",
                "Input should be a valid boolean, unable to interpret input",
                "\"on\"")
            + "}",
        entry(
                "int_parsing",
                "\"number\"",
                "Input should be a valid integer, unable to parse string as an integer",
                "\"abc\"")
            + "}",
        entry(
                "float_parsing",
                "\"real\"",
                "Input should be a valid number, unable to parse string as a number",
                "\"\"")
            + "}",
        entry(
                "string_pattern_mismatch",
                "\"text\"",
                "String should match pattern '[a-z ]*'",
                "\"A\\\"\"")
            + ",\"ctx\":{\"pattern\":\"[a-z ]*\"}}",
        entry("enum", "\"colour\"", "Input should be 'RED' or 'dark-green'", "\"BLUE\"")
            + ",\"ctx\":{\"expected\":\"'RED' or 'dark-green'\"}}",
        entry(
                "date_parsing",
                "\"day\"",
                "Input should be a valid date in the format YYYY-MM-DD, such as 2026-01-31",
                "\"today\"")
            + "}");
  }

  @Test
  void jsonOfAnotherTypeIsWrongAsInABody() throws Exception {
    assertWrong(
        whole().with("number", "\"1\"").with("small", "1.5"),
        entry("int_type", "\"number\"", "Input should be a valid integer", "\"\\\"1\\\"\"") + "}",
        entry(
                "int_from_float",
                "\"small\"",
                "Input should be a valid integer, got a number with a fractional part",
                "\"1.5\"")
            + "}");
  }

  @Test
  void locationsGoIntoPartsAndLists() throws Exception {
    assertWrong(
        whole()
            .with("point", "{\"x\": 1, \"y\": 10}")
            .with("points", "{\"x\": 1, \"y\": 2}")
            .and("points", "{\"x\": true}")
            .with("more", "a")
            .and("more", "abc")
            .with("tags", "a")
            .and("tags", "b")
            .and("tags", "c")
            .and("tags", "d"),
        entry("less_than_equal", "\"point\",\"y\"", "Input should be less than or equal to 9", "10")
            + ",\"ctx\":{\"le\":9}}",
        entry("int_type", "\"points\",1,\"x\"", "Input should be a valid integer", "true") + "}",
        entry("missing", "\"points\",1,\"y\"", "Field required", "\"{\\\"x\\\": true}\"") + "}",
        entry("bytes_too_long", "\"more\",1", "Data should have at most 2 bytes", "\"abc\"")
            + ",\"ctx\":{\"max_length\":2}}",
        entry(
                "too_long",
                "\"tags\"",
                "List should have at most 3 items after validation, not 4",
                "null")
            + ",\"ctx\":{\"field_type\":\"List\",\"max_length\":3,\"actual_length\":4}}");
  }

  @Test
  void aPartIsSentOnce() throws Exception {
    assertWrong(
        whole()
            .and("number", "2")
            .and("file", "x")
            .and("vector", "[1]")
            .with("matrix", "[1, 2]")
            .and("matrix", "[3, 4]"),
        entry("duplicate_part", "\"file\"", "Input should be sent once", "null") + "}",
        entry("duplicate_part", "\"number\"", "Input should be sent once", "null") + "}",
        entry("duplicate_part", "\"vector\"", "Input should be sent once", "null") + "}",
        entry("duplicate_part", "\"matrix\"", "Input should be sent once", "null") + "}");
  }

  @Test
  void aListOfWhatMayBeListsIsOnePart() throws Exception {
    assertThat(new Parts().and("pages", "[[], [\"a\"]]").and("any", "[[1]]").send(strict).body())
        .isEqualTo("{\"file\":null,\"pages\":[[],[\"a\"]],\"any\":[[1]]}");
    assertWrong(
        new Parts()
            .and("pages", "[]")
            .and("pages", "[]")
            .and("any", "1")
            .and("any", "[2]")
            .send(strict),
        entry("duplicate_part", "\"pages\"", "Input should be sent once", "null") + "}",
        entry("duplicate_part", "\"any\"", "Input should be sent once", "null") + "}");
    assertWrong(
        new Parts().and("pages", "1").and("any", "{}").send(strict),
        entry("list_type", "\"pages\"", "Input should be a valid list", "\"1\"") + "}",
        entry("set_type", "\"any\"", "Input should be a valid set", "\"{}\"") + "}");
    assertThat(document.replaceAll("\\s", ""))
        .contains("\"pages\":{\"type\":\"string\",\"contentMediaType\":\"application/json\"")
        .contains("\"any\":{\"type\":\"string\",\"contentMediaType\":\"application/json\"");
  }

  @Test
  void malformedJsonInAPartIsNamed() throws Exception {
    HttpResponse<String> cut = whole().with("point", "{\"x\": 1").send();
    assertThat(cut.statusCode()).isEqualTo(422);
    assertThat(cut.body())
        .startsWith("{\"detail\":[{\"type\":\"json_invalid\",\"loc\":[\"body\",\"point\",7],")
        .contains("\"msg\":\"JSON decode error\"");
    HttpResponse<String> more = whole().with("vector", "[1] 2").send();
    assertThat(more.body()).contains("\"loc\":[\"body\",\"vector\",", "Extra data after the value");
    HttpResponse<String> empty = whole().with("map", "").send();
    assertThat(empty.body()).contains("\"loc\":[\"body\",\"map\",0]", "Expecting a value");
  }

  @Test
  void nullIsNothingThatAFormSends() throws Exception {
    assertWrong(
        whole().with("some", "null"),
        entry("int_type", "\"some\"", "Input should be a valid integer", "\"null\"") + "}");
  }

  @Test
  void missingPartsAndRefusalsOfTheRecordQuoteNoForm() throws Exception {
    assertWrong(
        whole().without("file").without("more"),
        entry("missing", "\"file\"", "Field required", "null") + "}",
        entry("missing", "\"more\"", "Field required", "null") + "}");
    HttpResponse<String> refused = whole().with("number", "13").send();
    assertThat(refused.body())
        .isEqualTo(
            "{\"detail\":[{\"type\":\"value_error\",\"loc\":[\"body\"],\"msg\":\"Value error, no"
                + " thirteen\",\"input\":null,\"ctx\":{\"error\":\"no thirteen\"}}]}");
  }

  @Test
  void unknownPartsFollowTheApp() throws Exception {
    assertHolds(whole().and("other", "x").and("other", "y"), "\"text\":\"it is\"");
    HttpResponse<String> refused = new Parts().with("othér", "x").send(strict);
    assertThat(refused.body())
        .isEqualTo(
            "{\"detail\":["
                + entry("extra_forbidden", "\"othér\"", "Extra inputs are not permitted", "\"x\"")
                + "}]}");
  }

  @Test
  void longTextsAreClippedInAnswers() throws Exception {
    HttpResponse<String> answer = whole().with("day", "é\"".repeat(100_000)).send();
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).hasSizeLessThan(5000).contains("date_parsing", "…");
  }
}
