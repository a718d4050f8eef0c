package dev.jlserve.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.jlserve.server.types.CompiledApp;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client gets when a record's compact constructor throws. */
class ConstructorFailuresTest {

  private static final CompiledApp<?> APP =
      CompiledApp.of(
          "@JLServeApp",
          """
          record Guarded(String how) {
            Guarded {
              switch (how) {
                case "argument": throw new IllegalArgumentException("not that one");
                case "number": Integer.parseInt("x"); break;
                case "silent": throw new IllegalArgumentException();
                case "state": throw new IllegalStateException("a secret");
                case "null": Objects.requireNonNull(null, "a secret"); break;
                case "index": List.of().get(0); break;
                case "error": throw new AssertionError("a secret");
                case "status": throw new HttpStatusException(409, "taken");
                default: break;
              }
            }

          }

          record In(List<Guarded> all) {}

          @Endpoint public In echo(In in) { return in; }
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

  private static HttpResponse<String> post(String how) throws Exception {
    return server.post("/echo", "{\"all\":[{\"how\":\"\"},{\"how\":\"" + how + "\"}]}");
  }

  @ParameterizedTest
  @CsvSource({
    "argument, 'Value error, not that one'",
    "number, 'Value error, For input string: \"x\"'",
    "silent, 'Value error, not taken'"
  })
  void anIllegalArgumentIsTheClients(String how, String message) throws Exception {
    HttpResponse<String> answer = post(how);
    assertThat(answer.statusCode()).isEqualTo(422);
    JsonObject entry =
        JsonParser.parseString(answer.body())
            .getAsJsonObject()
            .getAsJsonArray("detail")
            .get(0)
            .getAsJsonObject();
    assertThat(entry.get("type").getAsString()).isEqualTo("value_error");
    assertThat(entry.get("loc").toString()).isEqualTo("[\"body\",\"all\",1]");
    assertThat(entry.get("msg").getAsString()).isEqualTo(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"state", "null", "index", "error"})
  void anythingElseIsTheServersAndStaysThere(String how) throws Exception {
    HttpResponse<String> answer = post(how);
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(JsonParser.parseString(answer.body()).getAsJsonObject().get("detail").getAsString())
        .isNotBlank();
    assertThat(answer.body()).doesNotContain("secret", "Index", "Guarded");
    assertThat(post("right").statusCode()).isEqualTo(200);
  }

  @Test
  void aStatusIsAnsweredAsItIs() throws Exception {
    HttpResponse<String> answer = post("status");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).isEqualTo("{\"detail\":\"taken\"}");
  }
}
