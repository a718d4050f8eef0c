package dev.jlserve.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.app.ScriptedApp;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which requests a server with keys and listed sites lets pass. */
class AccessTest {

  private static final String A = "{\"text\":\"a\"}";
  private static final String SITE = "https://app.example";

  private static RunningApp app;

  @BeforeAll
  static void start() throws Exception {
    app =
        RunningApp.serve(
            new ScriptedApp(1, 64).with("/a", (a, text) -> text),
            HttpLimits.DEFAULT,
            List.of("first-key", "second-key"),
            List.of(SITE));
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  private static HttpResponse<String> post(String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(app.uri("/a")).POST(HttpRequest.BodyPublishers.ofString(A));
    return app.send(headers.length == 0 ? request.build() : request.headers(headers).build());
  }

  @Test
  void aKeyLetsPass() throws Exception {
    assertThat(post("Authorization", "Bearer first-key").body()).isEqualTo(A);
    assertThat(post("Authorization", "bearer second-key").body()).isEqualTo(A);
    assertThat(post("X-API-Key", "second-key").body()).isEqualTo(A);
  }

  @Test
  void nothingElseDoes() throws Exception {
    for (String[] headers :
        new String[][] {
          {},
          {"Authorization", "Bearer first-ke"},
          {"Authorization", "Bearer first-key2"},
          {"Authorization", "Bearer "},
          {"Authorization", "first-key"},
          {"Authorization", "Basic first-key"},
          {"X-API-Key", "FIRST-KEY"},
          {"X-API-Key", ""},
          {"Cookie", "first-key"}
        }) {
      HttpResponse<String> response = post(headers);
      assertThat(response.statusCode()).isEqualTo(401);
      assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer");
      assertThat(response.body()).startsWith("{\"detail\":\"An API key is needed: ");
    }
  }

  @Test
  void healthAsksForNoneAndAllElseDoes() throws Exception {
    assertThat(app.get("/health/live").statusCode()).isEqualTo(200);
    assertThat(app.get("/health/ready").statusCode()).isEqualTo(200);
    assertThat(app.get("/openapi.json").statusCode()).isEqualTo(401);
    assertThat(app.get("/nowhere").statusCode()).isEqualTo(401);
    assertThat(app.method("OPTIONS", "/a").statusCode()).isEqualTo(401);
  }

  private static String preflight(String origin) throws Exception {
    return app.raw(
        "OPTIONS /a HTTP/1.1\r\nHost: a\r\nOrigin: "
            + origin
            + "\r\nAccess-Control-Request-Method: POST\r\nConnection: close\r\n\r\n");
  }

  @Test
  void aListedSiteMayAskFromABrowser() throws Exception {
    assertThat(preflight(SITE))
        .startsWith("HTTP/1.1 204 ")
        .contains("Access-Control-Allow-Origin: " + SITE + "\r\n")
        .contains("Access-Control-Allow-Methods: POST\r\n")
        .contains(
            "Access-Control-Allow-Headers: Authorization, Content-Type, X-API-Key, X-Request-Id\r\n")
        .contains("Vary: Origin\r\n");
    String answer =
        app.raw(
            "POST /a HTTP/1.1\r\nHost: a\r\nX-API-Key: first-key\r\nConnection: close\r\nOrigin: "
                + SITE
                + "\r\nContent-Length: 12\r\n\r\n"
                + A);
    assertThat(answer)
        .startsWith("HTTP/1.1 200 ")
        .contains("Access-Control-Allow-Origin: " + SITE + "\r\n");
  }

  @Test
  void anotherSiteMayNot() throws Exception {
    for (String origin : List.of("https://evil.example", "http://app.example", "null")) {
      assertThat(preflight(origin)).startsWith("HTTP/1.1 401 ").doesNotContain("Access-Control");
    }
  }

  @Test
  void withoutAListThereIsNoWordOfIt() throws Exception {
    try (RunningApp plain =
        RunningApp.serve(new ScriptedApp(1, 64).with("/a", (a, text) -> text))) {
      String answer =
          plain.raw(
              "OPTIONS /a HTTP/1.1\r\nHost: a\r\nOrigin: https://a.example\r\n"
                  + "Access-Control-Request-Method: POST\r\nConnection: close\r\n\r\n");
      assertThat(answer)
          .startsWith("HTTP/1.1 200 ")
          .contains("X-Content-Type-Options: nosniff\r\n")
          .doesNotContain("Access-Control", "Vary");
    }
  }
}
