package dev.jlserve.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.sample.GreeterBootstrap;
import dev.jlserve.server.sample.ScriptedApp;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which path and method is answered, and how. */
class RoutesTest {

  private static RunningApp app;

  @BeforeAll
  static void start() throws Exception {
    app = RunningApp.serve(new GreeterBootstrap());
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void answersAnEndpoint() throws Exception {
    HttpResponse<String> response =
        app.post("/greet", "{\"name\":\"Ada\",\"times\":2,\"weights\":[0.1,2],\"unknown\":[{}]}");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body())
        .isEqualTo("{\"message\":\"Hello, Ada! Hello, Ada!\",\"weights\":[0.1,2.0]}");
    assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(response.headers().map()).doesNotContainKeys("server", "x-powered-by", "connection");
  }

  @Test
  void listsAllViolations() throws Exception {
    HttpResponse<String> response = app.post("/greet", "{\"times\":0,\"weights\":[1,\"2\",null]}");
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(response.body())
        .isEqualTo(
            """
            {"detail":[\
            {"type":"greater_than_equal","loc":["body","times"],"msg":"Input should be greater than or equal to 1","input":0,"ctx":{"ge":1}},\
            {"type":"float_type","loc":["body","weights",1],"msg":"Input should be a valid number","input":"2"},\
            {"type":"float_type","loc":["body","weights",2],"msg":"Input should be a valid number","input":null},\
            {"type":"missing","loc":["body","name"],"msg":"Field required","input":{"times":0,"weights":[1,"2",null]}}\
            ]}""");
  }

  @Test
  void malformedJsonIs422EvenBehindViolations() throws Exception {
    for (String body : List.of("{\"times\":0", "{\"times\":\"x\"} 1", "no", " ")) {
      HttpResponse<String> response = app.post("/greet", body);
      assertThat(response.statusCode()).isEqualTo(422);
      assertThat(response.body())
          .startsWith("{\"detail\":[{\"type\":\"json_invalid\",\"loc\":[\"body\",")
          .contains("\"msg\":\"JSON decode error\",\"input\":{},\"ctx\":{\"error\":\"");
    }
  }

  @Test
  void anEmptyBodyIsMissing() throws Exception {
    HttpResponse<String> response = app.post("/greet", "");
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.body())
        .isEqualTo(
            "{\"detail\":[{\"type\":\"missing\",\"loc\":[\"body\"],\"msg\":\"Field"
                + " required\",\"input\":null}]}");
  }

  @Test
  void openapiAndHealthAreThere() throws Exception {
    HttpResponse<String> openapi = app.get("/openapi.json");
    assertThat(openapi.statusCode()).isEqualTo(200);
    assertThat(openapi.body()).isEqualTo(RunningApp.OPENAPI);
    assertThat(openapi.headers().firstValue("Content-Type")).contains("application/json");
    for (String path : List.of("/health/live", "/health/ready")) {
      assertThat(app.get(path).statusCode()).isEqualTo(200);
      assertThat(app.get(path).body()).isEqualTo("{\"status\":\"UP\"}");
    }
  }

  @Test
  void withoutDocsTheyAreUnknown() throws Exception {
    for (String path : List.of("/docs", "/docs/initializer.js", "/", "/greet/", "/Greet")) {
      HttpResponse<String> response = app.get(path);
      assertThat(response.statusCode()).isEqualTo(404);
      assertThat(response.body()).isEqualTo("{\"detail\":\"Not Found\"}");
      assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    }
    assertThat(app.post("/nowhere", "{}").statusCode()).isEqualTo(404);
  }

  @Test
  void anotherMethodIs405() throws Exception {
    for (String method : List.of("GET", "PUT", "DELETE", "PATCH")) {
      HttpResponse<String> response = app.method(method, "/greet");
      assertThat(response.statusCode()).isEqualTo(405);
      assertThat(response.headers().firstValue("Allow")).contains("POST, OPTIONS");
      assertThat(response.body()).isEqualTo("{\"detail\":\"Method Not Allowed\"}");
    }
    HttpResponse<String> response = app.post("/openapi.json", "{}");
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
  }

  @Test
  void optionsNamesTheMethods() throws Exception {
    HttpResponse<String> response = app.method("OPTIONS", "/greet");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Allow")).contains("POST, OPTIONS");
    assertThat(response.body()).isEmpty();
    assertThat(app.method("OPTIONS", "/nowhere").statusCode()).isEqualTo(404);
  }

  @Test
  void headHasNoBody() throws Exception {
    String answers =
        app.raw(
            """
            HEAD /openapi.json HTTP/1.1\r
            Host: a\r
            \r
            HEAD /nowhere HTTP/1.1\r
            Host: a\r
            \r
            HEAD /greet HTTP/1.1\r
            Host: a\r
            \r
            GET /health/live HTTP/1.1\r
            Host: a\r
            Connection: close\r
            \r
            """);
    assertThat(answers.lines().filter(line -> line.startsWith("HTTP/1.1")))
        .containsExactly(
            "HTTP/1.1 200 OK",
            "HTTP/1.1 404 Not Found",
            "HTTP/1.1 405 Method Not Allowed",
            "HTTP/1.1 200 OK");
    assertThat(answers)
        .contains("Content-Length: " + RunningApp.OPENAPI.length())
        .contains("Content-Length: 22")
        .doesNotContain("openapi", "detail")
        .endsWith("\r\n\r\n{\"status\":\"UP\"}");
  }

  @Test
  void nothingIsAnsweredAfterConnectionClose() throws Exception {
    String request = "GET /health/live HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    assertThat(app.raw(request + request).split("HTTP/1.1 200", -1)).hasSize(2);
  }

  @Test
  void allRequestsShareOneInstance() throws Exception {
    Set<Object> instances = ConcurrentHashMap.newKeySet();
    ScriptedApp shared =
        new ScriptedApp(1, 64)
            .with(
                "/a",
                (instance, text) -> {
                  instances.add(instance);
                  return text;
                })
            .with(
                "/b",
                (instance, text) -> {
                  instances.add(instance);
                  return text;
                });
    try (RunningApp running = RunningApp.serve(shared)) {
      for (int i = 0; i < 5; i++) {
        assertThat(running.post("/a", "{\"text\":\"x\"}").statusCode()).isEqualTo(200);
        assertThat(running.post("/b", "{\"text\":\"x\"}").statusCode()).isEqualTo(200);
      }
    }
    assertThat(instances).hasSize(1);
  }
}
