package dev.jlserve.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.jlserve.server.types.CompiledApp;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sealed interfaces, from an app's source to what a client gets. */
class SealedBodiesTest {

  private static final CompiledApp<?> APP =
      CompiledApp.of(
          "@JLServeApp",
          """
          @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
          sealed interface Shape {}
          @JsonTypeName("circle") record Circle(@Positive double radius) implements Shape {}
          @JsonTypeName("box") record Box(int width, Optional<Integer> height) implements Shape {
            Box {
              if (width == 13) {
                throw new IllegalArgumentException("no box is that wide");
              }
            }
          }
          @JsonTypeName("group") record Group(List<Shape> members) implements Shape {}
          record In(Shape one, @Size(max = 3) List<Shape> list, Map<String, Shape> map,
              Optional<Shape> maybe) {}
          record Out(int shapes, List<Shape> all) {}

          @Endpoint public Out draw(In in) {
            List<Shape> all = new ArrayList<>(in.list());
            all.add(in.one());
            all.addAll(in.map().values());
            in.maybe().ifPresent(all::add);
            return new Out(all.size(), all);
          }

          @Endpoint public Out lose(In in) {
            return new Out(1, Collections.singletonList(null));
          }
          """);

  private static RunningApp server;

  @BeforeAll
  static void start() throws Exception {
    server = RunningApp.serve(APP.bootstrap());
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  private static String body(String one, String list, String map) {
    return "{\"one\":" + one + ",\"list\":[" + list + "],\"map\":{" + map + "}}";
  }

  @Test
  void eachRecordArrivesAndIsAnswered() throws Exception {
    HttpResponse<String> answer =
        server.post(
            "/draw",
            body(
                "{\"radius\":1,\"kind\":\"circle\"}",
                "{\"kind\":\"box\",\"width\":2},{\"members\":[{\"kind\":\"box\",\"width\":1,\"height\":3}],"
                    + "\"kind\":\"group\"}",
                "\"a\":{\"kind\":\"circle\",\"radius\":0.5}"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            "{\"shapes\":4,\"all\":[{\"kind\":\"box\",\"width\":2,\"height\":null},"
                + "{\"kind\":\"group\",\"members\":[{\"kind\":\"box\",\"width\":1,\"height\":3}]},"
                + "{\"kind\":\"circle\",\"radius\":1.0},{\"kind\":\"circle\",\"radius\":0.5}]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          {"kind":"disc","radius":1}   ¦ union_tag_invalid     ¦
          {"kind":"Circle","radius":1} ¦ union_tag_invalid     ¦
          {"kind":"","radius":1}       ¦ union_tag_invalid     ¦
          {"kind":null,"radius":1}     ¦ union_tag_not_found   ¦
          {"type":"circle","radius":1} ¦ union_tag_not_found   ¦
          {"radius":1}                 ¦ union_tag_not_found   ¦
          {}                           ¦ union_tag_not_found   ¦
          []                           ¦ model_attributes_type ¦
          null                         ¦ model_attributes_type ¦
          "circle"                     ¦ model_attributes_type ¦
          {"kind":"circle","radius":0} ¦ greater_than          ¦ radius
          {"kind":"circle"}            ¦ missing               ¦ radius
          {"width":"1","kind":"box"}   ¦ int_type              ¦ width
          {"kind":"box","width":13}    ¦ value_error           ¦
          {"kind":"group","members":1} ¦ list_type             ¦ members
          """)
  void mistakesAreToldWhereTheyAre(String shape, String type, String member) throws Exception {
    List<String> inside = member == null ? List.of() : List.of(member);
    String right = "{\"kind\":\"circle\",\"radius\":1}";
    assertThat(refused(body(shape, "", ""))).containsExactly(entry(type, List.of("one"), inside));
    assertThat(refused(body(right, right + "," + shape, "")))
        .containsExactly(entry(type, List.of("list", "1"), inside));
    assertThat(refused(body(right, "", "\"a b\":" + shape)))
        .containsExactly(entry(type, List.of("map", "a b"), inside));
    assertThat(
            refused(body("{\"members\":[" + right + "," + shape + "],\"kind\":\"group\"}", "", "")))
        .containsExactly(entry(type, List.of("one", "members", "1"), inside));
  }

  @Test
  void allMistakesAreToldAtOnce() throws Exception {
    assertThat(refused(body("{}", "{},{\"kind\":\"circle\"}", "\"a\":{\"kind\":\"x\"}")))
        .containsExactly(
            "union_tag_not_found body/one",
            "union_tag_not_found body/list/0",
            "missing body/list/1/radius",
            "union_tag_invalid body/map/a");
  }

  @Test
  void anAnswerWithoutOneIsTheServersFault() throws Exception {
    HttpResponse<String> answer =
        server.post("/lose", body("{\"kind\":\"circle\",\"radius\":1}", "", ""));
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(JsonParser.parseString(answer.body()).getAsJsonObject().get("detail").getAsString())
        .doesNotContain("null");
  }

  private static String entry(String type, List<String> path, List<String> inside) {
    StringBuilder entry = new StringBuilder(type + " body");
    path.forEach(each -> entry.append('/').append(each));
    inside.forEach(each -> entry.append('/').append(each));
    return entry.toString();
  }

  private static List<String> refused(String body) throws Exception {
    HttpResponse<String> answer = server.post("/draw", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    JsonArray detail =
        JsonParser.parseString(answer.body()).getAsJsonObject().getAsJsonArray("detail");
    return detail.asList().stream().map(each -> line(each.getAsJsonObject())).toList();
  }

  private static String line(JsonObject entry) {
    List<String> path =
        entry.getAsJsonArray("loc").asList().stream().map(each -> each.getAsString()).toList();
    return entry.get("type").getAsString() + " " + String.join("/", path);
  }
}
