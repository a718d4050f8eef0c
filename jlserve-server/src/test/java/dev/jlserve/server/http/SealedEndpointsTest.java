package dev.jlserve.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.jlserve.server.types.CompiledApp;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sealed interfaces that endpoints take and return themselves. */
class SealedEndpointsTest {

  private static final CompiledApp<?> APP =
      CompiledApp.of(
          "@JLServeApp(queue = 8)",
          """
          @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
          sealed interface Shape {}
          @JsonTypeName("circle") record Circle(@Positive double radius) implements Shape {}
          record File(byte[] bytes) implements Shape {}
          sealed interface Reply {}
          record Size(double size) implements Reply {}
          record Nothing() implements Reply {}

          static Reply reply(Shape shape) {
            return switch (shape) {
              case Circle circle -> new Size(circle.radius());
              case File file -> file.bytes().length == 0 ? null : new Nothing();
            };
          }
          @Example("{\\"radius\\": 2, \\"kind\\": \\"circle\\"}")
          @Endpoint public Reply ask(Shape shape) { return reply(shape); }
          @Endpoint(maxBatch = 4, maxDelayMillis = 1) public List<Reply> batch(List<Shape> shapes) {
            return shapes.stream().map(App::reply).toList();
          }
          @Endpoint public java.util.stream.Stream<Reply> stream(Shape shape) {
            return java.util.stream.Stream.of(reply(shape), new Nothing());
          }
          @Endpoint public Circle same(Circle circle) { return circle; }
          """);

  private static RunningApp server;

  @BeforeAll
  static void start() throws Exception {
    server = RunningApp.serve(APP.bootstrap());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void theWholeBodyHasTheDiscriminator() throws Exception {
    assertThat(server.post("/ask", "{\"radius\":2,\"kind\":\"circle\"}").body())
        .isEqualTo("{\"type\":\"Size\",\"size\":2.0}");
    assertThat(server.post("/ask", "{\"kind\":\"File\",\"bytes\":\"AA==\"}").body())
        .isEqualTo("{\"type\":\"Nothing\"}");
    assertThat(server.post("/same", "{\"radius\":2}").body()).isEqualTo("{\"radius\":2.0}");
  }

  @Test
  void batchesAndStreamsHaveItToo() throws Exception {
    CompletableFuture<HttpResponse<String>> other =
        server.postAsync("/batch", "{\"kind\":\"File\",\"bytes\":\"AA==\"}");
    assertThat(server.post("/batch", "{\"kind\":\"circle\",\"radius\":1}").body())
        .isEqualTo("{\"type\":\"Size\",\"size\":1.0}");
    assertThat(other.get().body()).isEqualTo("{\"type\":\"Nothing\"}");
    assertThat(server.post("/stream", "{\"kind\":\"circle\",\"radius\":1}").body())
        .contains("data: {\"type\":\"Size\",\"size\":1.0}", "data: {\"type\":\"Nothing\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          {}                           ¦ union_tag_not_found   ¦ ["body"]
          {"kind":7}                   ¦ union_tag_not_found   ¦ ["body"]
          {"kind":"square"}            ¦ union_tag_invalid     ¦ ["body"]
          []                           ¦ model_attributes_type ¦ ["body"]
          "circle"                     ¦ model_attributes_type ¦ ["body"]
          null                         ¦ missing               ¦ ["body"]
          {"kind":"circle"}            ¦ missing               ¦ ["body","radius"]
          {"kind":"circle","radius":0} ¦ greater_than          ¦ ["body","radius"]
          """)
  void mistakesAreToldWhereTheyAre(String body, String type, String location) throws Exception {
    for (String path : new String[] {"/ask", "/batch", "/stream"}) {
      HttpResponse<String> answer = server.post(path, body);
      assertThat(answer.statusCode()).as(path).isEqualTo(422);
      JsonObject error =
          JsonParser.parseString(answer.body())
              .getAsJsonObject()
              .getAsJsonArray("detail")
              .get(0)
              .getAsJsonObject();
      assertThat(error.get("type").getAsString()).isEqualTo(type);
      assertThat(error.get("loc")).isEqualTo(JsonParser.parseString(location));
    }
  }

  @Test
  void brokenJsonIsOneMistake() throws Exception {
    for (String body : new String[] {"", "{", "{\"kind\":\"circle\",", "{\"kind\":\"circle\"} 1"}) {
      assertThat(server.post("/ask", body).statusCode()).as(body).isEqualTo(422);
    }
  }

  @Test
  void noAnswerIsTheServersFault() throws Exception {
    assertThat(server.post("/ask", "{\"kind\":\"File\",\"bytes\":\"\"}").statusCode())
        .isEqualTo(500);
  }

  @Test
  void aFormIsNoBodyOfASealedInterface() throws Exception {
    HttpResponse<String> answer =
        server.send(
            HttpRequest.newBuilder(server.uri("/ask"))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString("--b--\r\n"))
                .build());
    assertThat(answer.statusCode()).isEqualTo(415);
  }

  @Test
  void samplesAreTaken() throws Exception {
    assertThat(APP.bootstrap().endpoints().get(0).info().sample())
        .isEqualTo("{\"radius\":2,\"kind\":\"circle\"}");
    String made = APP.bootstrap().endpoints().get(1).info().sample();
    assertThat(server.post("/batch", made).statusCode()).as(made).isEqualTo(200);
  }

  @Test
  void theDocumentHasOneOfTheRecords() throws Exception {
    JsonObject document = JsonParser.parseString(APP.openapi()).getAsJsonObject();
    JsonObject ask =
        document.getAsJsonObject("paths").getAsJsonObject("/ask").getAsJsonObject("post");
    assertThat(schema(ask.getAsJsonObject("requestBody"))).isEqualTo("#/components/schemas/Shape");
    assertThat(schema(ask.getAsJsonObject("responses").getAsJsonObject("200")))
        .isEqualTo("#/components/schemas/Reply");
    JsonObject schemas = document.getAsJsonObject("components").getAsJsonObject("schemas");
    assertThat(schemas.getAsJsonObject("Shape").getAsJsonObject("discriminator"))
        .isEqualTo(
            JsonParser.parseString(
                "{\"propertyName\":\"kind\",\"mapping\":{\"circle\":\"#/components/schemas/ShapeCircle\","
                    + "\"File\":\"#/components/schemas/ShapeFile\"}}"));
    assertThat(schemas.getAsJsonObject("Shape").getAsJsonArray("oneOf")).hasSize(2);
    assertThat(schemas.has("Circle")).isTrue();
    assertThat(schemas.has("File")).isFalse();
  }

  private static String schema(JsonObject content) {
    return content
        .getAsJsonObject("content")
        .getAsJsonObject("application/json")
        .getAsJsonObject("schema")
        .get("$ref")
        .getAsString();
  }
}
