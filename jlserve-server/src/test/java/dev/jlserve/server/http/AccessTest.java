package dev.jlserve.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.sample.ScriptedApp;
import dev.jlserve.server.settings.HttpLimits;
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
  void aRightKeyBesideAWrongOneLetsPass() throws Exception {
    for (String[] headers :
        new String[][] {
          {"X-API-Key", "of-a-gateway", "Authorization", "Bearer first-key"},
          {"X-API-Key", "second-key", "Authorization", "Bearer of-a-gateway"},
          {"X-API-Key", "second-key", "Authorization", "Basic YTpi"},
          {"X-API-Key", "of-a-gateway", "X-API-Key", "first-key"},
          {"Authorization", "Basic YTpi", "Authorization", "Bearer first-key"}
        }) {
      assertThat(post(headers).body()).isEqualTo(A);
    }
    assertThat(post("X-API-Key", "wrong", "Authorization", "Bearer wrong").statusCode())
        .isEqualTo(401);
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

  @Test
  void whatOnlyNormalisesToHealthAsksForOneAsWell() throws Exception {
    for (String target :
        List.of(
            "//health/live",
            "/health/live;x",
            "/health/%6cive",
            "/a/../health/live",
            "/health/live#f",
            "/health/live/../../a",
            "http://a//health/live")) {
      String asked = "GET " + target + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n";
      assertThat(app.raw(asked + "\r\n")).as(target).startsWith("HTTP/1.1 401 ");
      assertThat(app.raw(asked + "X-API-Key: first-key\r\n\r\n"))
          .as(target)
          .startsWith("HTTP/1.1 404 ");
    }
  }

  private static String preflight(String origin, String... headers) throws Exception {
    return app.raw(
        "OPTIONS /a HTTP/1.1\r\nHost: a\r\nOrigin: "
            + origin
            + "\r\nAccess-Control-Request-Method: POST\r\nConnection: close\r\n"
            + String.join("", headers)
            + "\r\n");
  }

  @Test
  void aListedSiteMayAskFromABrowser() throws Exception {
    assertThat(preflight(SITE))
        .startsWith("HTTP/1.1 200 ")
        .contains("Access-Control-Allow-Origin: " + SITE + "\r\n")
        .contains("Access-Control-Allow-Methods: POST\r\n")
        .contains("Vary: Origin\r\n")
        .doesNotContain("Access-Control-Allow-Headers", "Access-Control-Allow-Credentials");
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
  void aListedSiteMaySendWhateverHeadersItAsksFor() throws Exception {
    for (String names :
        List.of(
            "authorization,content-type",
            "Content-Type, X-API-Key",
            "baggage, sentry-trace,traceparent",
            "x-\u007e!#$%&'*+.^_`|")) {
      assertThat(preflight(SITE, "Access-Control-Request-Headers: " + names + "\r\n"))
          .startsWith("HTTP/1.1 200 ")
          .contains("\r\nAccess-Control-Allow-Headers: " + names + "\r\n")
          .doesNotContain("Access-Control-Allow-Credentials");
    }
    assertThat(
            preflight(
                SITE,
                "Access-Control-Request-Headers: baggage\r\n",
                "Access-Control-Request-Headers: traceparent\r\n"))
        .containsPattern("\r\nAccess-Control-Allow-Headers: baggage, ?traceparent\r\n");
    for (String noNames : List.of("", "a b", "a,,b", "a,", "a: b", "\"a\"", "a;b", "\u00e9")) {
      assertThat(preflight(SITE, "Access-Control-Request-Headers: " + noNames + "\r\n"))
          .startsWith("HTTP/1.1 200 ")
          .doesNotContain("Access-Control-Allow-Headers");
    }
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
