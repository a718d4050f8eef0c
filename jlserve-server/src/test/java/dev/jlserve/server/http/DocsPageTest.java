package dev.jlserve.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.response.CompleteResponse;
import dev.jlserve.server.sample.ScriptedApp;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The docs page as bytes: what it may load, and from where. */
class DocsPageTest {

  private static RunningApp app;

  @BeforeAll
  static void start() throws Exception {
    app = RunningApp.dev(new ScriptedApp(1, 1));
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void everyAddressIsOnThisServer() throws Exception {
    HttpResponse<String> page = app.get("/docs");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    Matcher addresses = Pattern.compile("(?:src|href)=\"([^\"]*)\"").matcher(page.body());
    int count = 0;
    for (; addresses.find(); count++) {
      HttpResponse<String> asset = app.get("/" + addresses.group(1));
      assertThat(asset.statusCode()).as(addresses.group(1)).isEqualTo(200);
      assertThat(asset.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(asset.body()).isNotEmpty();
    }
    assertThat(count).isEqualTo(4);
    assertThat(page.body()).doesNotContain("http:", "https:", "//", "<script>");
  }

  @Test
  void theRootAndASlashBehindLeadToIt() throws Exception {
    for (String path : List.of("/", "/docs/")) {
      HttpResponse<String> response = app.get(path);
      assertThat(response.statusCode()).isEqualTo(307);
      String location = response.headers().firstValue("Location").orElseThrow();
      assertThat(app.uri(path).resolve(location)).isEqualTo(app.uri("/docs"));
      // As a proxy's client sees it.
      URI prefixed = URI.create("https://a.example/prefix" + path);
      assertThat(prefixed.resolve(location)).hasToString("https://a.example/prefix/docs");
    }
    try (RunningApp serving = RunningApp.serve(new ScriptedApp(1, 1))) {
      assertThat(serving.get("/").statusCode()).isEqualTo(404);
      assertThat(serving.get("/docs/").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void anEndpointAtTheRootStays() throws Exception {
    try (RunningApp rooted = RunningApp.dev(new ScriptedApp(1, 1).with("/", (a, text) -> text))) {
      assertThat(rooted.post("/", "{\"text\":\"a\"}").body()).isEqualTo("{\"text\":\"a\"}");
      assertThat(rooted.get("/").statusCode()).isEqualTo(405);
    }
  }

  @Test
  void thePolicyForbidsAllElse() throws Exception {
    HttpResponse<String> page = app.get("/docs");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'none'; script-src 'self'; ")
        .contains("connect-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe-eval", "http", "*");
  }

  @Test
  void theTitleIsText() {
    Route page = DocsPage.routes("<b>&\"").get("/docs");
    CompleteResponse answer = (CompleteResponse) page.respond(null);
    assertThat(new String(answer.body())).contains("<title>&lt;b&gt;&amp;\"</title>");
  }
}
