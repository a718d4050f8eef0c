package dev.jlserve.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.types.CompiledApp;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON of any form, from an app's source to what a client gets. */
class FreeFormBodiesTest {

  private static final CompiledApp<?> APP =
      CompiledApp.of(
          "@JLServeApp",
          """
          record In(JsonValue tree, Map<String, Object> plain) {}
          @Endpoint public In echo(In in) { return in; }
          @Endpoint public In spoil(In in) {
            in.plain().put("x", List.of(Double.NEGATIVE_INFINITY));
            return in;
          }
          record Upload(byte[] file, JsonValue meta, Optional<Map<String, Object>> more,
              List<JsonValue> tags) {}
          @Endpoint public Upload upload(Upload in) { return in; }
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

  private static String body(String tree, String plain) {
    return "{\"tree\":" + tree + ",\"plain\":{\"a\":" + plain + "}}";
  }

  @Test
  void itComesBack() throws Exception {
    String body = body("{\"b\":[1.50,null],\"a\":\"é\"}", "{\"c\":[1,1.5,null]}");
    assertThat(server.post("/echo", body).body()).isEqualTo(body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"k\":1,\"k\":1}", "[{\"a\":{\"k\":1,\"\\u006b\":2}}]"})
  void aNameTwiceIsMalformed(String value) throws Exception {
    for (String body : new String[] {body(value, "1"), body("1", value)}) {
      HttpResponse<String> answer = server.post("/echo", body);
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("json_invalid");
    }
  }

  @Test
  void depthIsBounded() throws Exception {
    String deepest = "[".repeat(63) + "]".repeat(63);
    assertThat(server.post("/echo", body(deepest, "1")).statusCode()).isEqualTo(200);
    for (String body : new String[] {body('[' + deepest + ']', "1"), body("1", deepest)}) {
      HttpResponse<String> answer = server.post("/echo", body);
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("json_invalid");
    }
  }

  @Test
  void longNumbersAreMalformed() throws Exception {
    String longest = "9".repeat(400);
    assertThat(server.post("/echo", body(longest, longest)).body())
        .isEqualTo(body(longest, longest));
    assertThat(server.post("/echo", body("1", longest + "9")).statusCode()).isEqualTo(422);
    assertThat(server.post("/echo", body(longest + "9", "1")).statusCode()).isEqualTo(422);
  }

  @Test
  void whatJsonDoesNotHaveIsTheServersFault() throws Exception {
    HttpResponse<String> answer = server.post("/spoil", body("1", "1"));
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).doesNotContain("Infinity");
  }

  private static HttpResponse<String> upload(String... parts) throws Exception {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < parts.length; i += 2) {
      form.append("--b\r\nContent-Disposition: form-data; name=\"")
          .append(parts[i])
          .append("\"\r\n\r\n")
          .append(parts[i + 1])
          .append("\r\n");
    }
    return server.send(
        HttpRequest.newBuilder(server.uri("/upload"))
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(HttpRequest.BodyPublishers.ofString(form + "--b--\r\n"))
            .build());
  }

  @Test
  void aFieldOfAFormHoldsJson() throws Exception {
    assertThat(
            upload("file", "x", "meta", "{\"a\":[1]}", "more", "{\"b\":null}", "tags", "[1,\"t\"]")
                .body())
        .isEqualTo(
            "{\"file\":\"eA==\",\"meta\":{\"a\":[1]},\"more\":{\"b\":null},\"tags\":[1,\"t\"]}");
    assertThat(upload("file", "x", "meta", "null", "tags", "[1,[]]").body())
        .isEqualTo("{\"file\":\"eA==\",\"meta\":null,\"more\":null,\"tags\":[1,[]]}");
    HttpResponse<String> noJson = upload("file", "x", "meta", "plain text", "tags", "[]");
    assertThat(noJson.statusCode()).isEqualTo(422);
    assertThat(noJson.body()).contains("json_invalid");
    HttpResponse<String> more = upload("file", "x", "meta", "1 2", "tags", "[]");
    assertThat(more.statusCode()).isEqualTo(422);
  }
}
