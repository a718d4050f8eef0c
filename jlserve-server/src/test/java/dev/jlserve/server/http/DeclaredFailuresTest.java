package dev.jlserve.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.jlserve.server.types.CompiledApp;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exceptions with a status, from an app's source to what a client gets. */
class DeclaredFailuresTest {

  private static final CompiledApp<?> APP =
      CompiledApp.of(
          "@JLServeApp",
          """
          record Ask(String what) {}

          /** The catalogue is wrong. More of it. */
          @SuppressWarnings("serial")
          @HttpStatus(409) static class Trouble extends Exception {
            Trouble(String message) { super(message); }
          }

          @SuppressWarnings("serial")
          @HttpStatus(404) static class Unknown extends Trouble {
            Unknown() { super(null); }
          }

          @SuppressWarnings("serial")
          static class Worse extends Trouble {
            Worse() { super("worse"); }
          }

          @SuppressWarnings("serial")
          @HttpStatus(422) static class Unfit extends RuntimeException {
            Unfit(String message) { super(message); }
          }

          /**
           * Looks it up.
           *
           * @throws Unknown if there is
           *     no such thing
           */
          @Endpoint public Ask find(Ask ask) throws Trouble, Unknown, Unfit {
            switch (ask.what()) {
              case "trouble": throw new Trouble("stuck");
              case "unknown": throw new Unknown();
              case "worse": throw new Worse();
              case "unfit": throw new Unfit("not a thing");
              default: return ask;
            }
          }

          @Endpoint public Ask undeclared(Ask ask) {
            throw new Unfit("a secret");
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          trouble | 409 | {"detail":"stuck"}
          unknown | 404 | {"detail":"Not Found"}
          worse   | 409 | {"detail":"worse"}
          unfit   | 422 | {"detail":"not a thing"}
          fine    | 200 | {"what":"fine"}
          """)
  void anExceptionArrivesWithItsStatusAndItsMessage(String what, int status, String body)
      throws Exception {
    var answer = server.post("/find", "{\"what\":\"" + what + "\"}");

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).isEqualTo(body);
  }

  @Test
  void whatAnEndpointDoesNotDeclareIsAnInternalError() throws Exception {
    var answer = server.post("/undeclared", "{\"what\":\"x\"}");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).doesNotContain("secret");
  }

  @Test
  void theDocumentNamesThemWithTheTextOfTheJavadoc() throws IOException {
    JsonObject responses = responses("/find");

    assertThat(responses.keySet())
        .containsExactly("200", "404", "409", "413", "415", "422", "500", "503", "504");
    assertThat(description(responses, "404")).isEqualTo("if there is no such thing");
    assertThat(description(responses, "409")).isEqualTo("The catalogue is wrong");
    assertThat(description(responses, "422")).isEqualTo("The body is not what is asked for; Unfit");
    assertThat(responses.getAsJsonObject("422").toString())
        .contains("anyOf", "HTTPValidationError", "HTTPError");
    assertThat(responses("/undeclared").keySet())
        .containsExactly("200", "413", "415", "422", "500", "503", "504");
  }

  private static String description(JsonObject responses, String status) {
    return responses.getAsJsonObject(status).get("description").getAsString();
  }

  private static JsonObject responses(String path) throws IOException {
    return JsonParser.parseString(APP.openapi())
        .getAsJsonObject()
        .getAsJsonObject("paths")
        .getAsJsonObject(path)
        .getAsJsonObject("post")
        .getAsJsonObject("responses");
  }
}
