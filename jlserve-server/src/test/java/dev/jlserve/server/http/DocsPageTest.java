package dev.jlserve.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.response.CompleteResponse;
import dev.jlserve.server.sample.ScriptedApp;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The docs page as bytes: what it may load, and from where. */
class DocsPageTest {

  private static final Pattern ADDRESS =
      Pattern.compile("(?:src|href)=\"([^\"]*)\"|^import .* from '([^']*)'", Pattern.MULTILINE);

  private static RunningApp app;

  @BeforeAll
  static void start() throws Exception {
    app = RunningApp.dev(new ScriptedApp(1, 1));
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @ParameterizedTest
  @CsvSource({"/docs,21", "/docs/swagger,6"})
  void everyAddressIsOnThisServer(String path, int count) throws Exception {
    HttpResponse<String> page = app.get(path);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(page.body()).doesNotContain("http:", "https:", "//", "<script>", "<style", "style=");
    assertThat(loadedBy(path)).hasSize(count);
  }

  /** What a page links to and loads, and what that imports. */
  private static Set<URI> loadedBy(String page) throws Exception {
    Deque<URI> asked = new ArrayDeque<>(List.of(app.uri(page)));
    Set<URI> seen = new HashSet<>();
    while (!asked.isEmpty()) {
      URI address = asked.pop();
      HttpResponse<String> response = app.get(address.getPath());
      assertThat(response.statusCode()).as("%s", address).isEqualTo(200);
      assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(response.body()).isNotEmpty();
      Matcher addresses =
          ADDRESS.matcher(address.getPath().contains("-bundle") ? "" : response.body());
      while (addresses.find()) {
        String found = addresses.group(1) == null ? addresses.group(2) : addresses.group(1);
        URI next = address.resolve(found);
        boolean isPage = next.getPath().equals("/docs/swagger");
        if (seen.add(next) && !isPage) {
          asked.add(next);
        }
      }
    }
    return seen;
  }

  @Test
  void theRootAndASlashBehindLeadToIt() throws Exception {
    for (String path : List.of("/", "/docs/", "/docs/swagger/")) {
      HttpResponse<String> response = app.get(path);
      assertThat(response.statusCode()).isEqualTo(307);
      String location = response.headers().firstValue("Location").orElseThrow();
      String page = path.contains("swagger") ? "/docs/swagger" : "/docs";
      assertThat(app.uri(path).resolve(location)).isEqualTo(app.uri(page));
      // As a proxy's client sees it.
      URI prefixed = URI.create("https://a.example/prefix" + path);
      assertThat(prefixed.resolve(location)).hasToString("https://a.example/prefix" + page);
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
  void thePoliciesForbidAllElse() throws Exception {
    for (String path : List.of("/docs", "/docs/swagger", "/docs/playground.js")) {
      assertThat(policy(path))
          .startsWith("default-src 'none'; script-src 'self'; ")
          .contains("connect-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe-eval", "http", "*");
    }
    assertThat(policy("/docs")).doesNotContain("unsafe", "data:");
  }

  private static String policy(String path) throws Exception {
    return app.get(path).headers().firstValue("Content-Security-Policy").orElse("");
  }

  @Test
  void thePagesNeedNoKeyAndTellNothing() throws Exception {
    String document = "{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"Scripted\"},\"paths\":{}}";
    Set<URI> loaded = loadedBy("/docs");
    try (RunningApp secured = RunningApp.docs(new ScriptedApp(1, 1), document, "right-key")) {
      for (String path : List.of("/docs", "/docs/swagger")) {
        assertThat(secured.get(path).statusCode()).isEqualTo(200);
        assertThat(secured.get(path).body()).contains("<title>API</title>");
        assertThat(secured.get(path + "/").statusCode()).isEqualTo(307);
      }
      for (URI address : loaded) {
        String path = address.getPath();
        assertThat(secured.get(path).statusCode())
            .as(path)
            .isEqualTo(path.equals("/openapi.json") ? 401 : 200);
      }
      for (String path : List.of("/docs/nothing", "/docs/swagger/docs", "/a", "/metrics")) {
        assertThat(secured.get(path).statusCode()).as(path).isEqualTo(401);
      }
    }
  }

  @Test
  void theTitleIsText() {
    Route page = DocsPage.routes("<b>&\"").get("/docs");
    CompleteResponse answer = (CompleteResponse) page.respond(null, response -> {});
    assertThat(new String(answer.body())).contains("<title>&lt;b&gt;&amp;\"</title>");
  }
}
