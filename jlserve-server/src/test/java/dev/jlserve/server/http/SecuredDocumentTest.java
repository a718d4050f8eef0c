package dev.jlserve.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.jlserve.server.types.CompiledApp;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the OpenAPI document of a server with API keys says of them. */
class SecuredDocumentTest {

  private static CompiledApp<?> app;
  private static String plain;

  @BeforeAll
  static void compile() throws Exception {
    app =
        CompiledApp.of(
            "@JLServeApp(name = \"Zürich\")",
            """
            record In(String name, long \\u00e4ge) {}
            @HttpStatus(401) static class NoLogin extends Exception {
              private static final long serialVersionUID = 1;
            }
            /** @throws NoLogin if the user has not logged in */
            @Endpoint public In login(In in) throws NoLogin { throw new NoLogin(); }
            @Example("{\\"name\\": \\"\\\\\\"paths\\\\\\": {\\", \\"äge\\": 9007199254740993}")
            @Endpoint(path = "/components/responses") public In echo(In in) { return in; }
            """);
    plain = app.openapi();
  }

  @Test
  void itSaysHowAKeyIsSentAndWhatHappensWithoutOne() {
    JsonObject document = JsonParser.parseString(secured(plain)).getAsJsonObject();
    assertThat(document.get("security")).hasToString("[{\"bearer\":[]},{\"apiKey\":[]}]");
    assertThat(document.getAsJsonObject("components").get("securitySchemes"))
        .hasToString(
            "{\"bearer\":{\"type\":\"http\",\"scheme\":\"bearer\"},"
                + "\"apiKey\":{\"type\":\"apiKey\",\"in\":\"header\",\"name\":\"X-API-Key\"}}");
    assertThat(unauthorized(document, "/components/responses"))
        .isEqualTo("The request has no valid API key");
    // What the app says of its own 401 stays.
    assertThat(unauthorized(document, "/login")).isEqualTo("if the user has not logged in");
  }

  private static String unauthorized(JsonObject document, String path) {
    return document
        .getAsJsonObject("paths")
        .getAsJsonObject(path)
        .getAsJsonObject("post")
        .getAsJsonObject("responses")
        .getAsJsonObject("401")
        .get("description")
        .getAsString();
  }

  /** Lines are added, and none is another. */
  @Test
  void allElseStaysByteForByte() {
    List<String> lines = secured(plain).lines().toList();
    int next = 0;
    for (String line : plain.lines().toList()) {
      next += lines.subList(next, lines.size()).indexOf(line) + 1;
      assertThat(lines.get(next - 1)).isEqualTo(line);
    }
    assertThat(next).isEqualTo(lines.size());
    assertThat(lines).hasSize(plain.lines().toList().size() + 8 + 11 + 17);
  }

  @Test
  void onlyServersWithKeysServeIt() throws Exception {
    try (RunningApp open = RunningApp.dev(app.bootstrap(), plain);
        RunningApp keyed = RunningApp.docs(app.bootstrap(), plain, "right-key")) {
      assertThat(open.get("/openapi.json").body()).isEqualTo(plain);
      assertThat(keyed.get("/openapi.json").statusCode()).isEqualTo(401);
      HttpRequest request =
          HttpRequest.newBuilder(keyed.uri("/openapi.json"))
              .header("X-API-Key", "right-key")
              .build();
      assertThat(keyed.send(request).body()).isEqualTo(secured(plain));
    }
  }

  private static String secured(String document) {
    return new String(SecuredDocument.of(document.getBytes(UTF_8)), UTF_8);
  }
}
