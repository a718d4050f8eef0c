package dev.jlserve.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.sample.ScriptedApp;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are not said to be JSON. */
class MediaTypesTest {

  private static RunningApp app;

  @BeforeAll
  static void start() throws Exception {
    app = RunningApp.serve(new ScriptedApp(1, 64).with("/echo", (a, text) -> text));
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  private static HttpResponse<String> post(String header, String value) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(app.uri("/echo"))
            .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"x\"}"));
    return app.send((header.isEmpty() ? request : request.header(header, value)).build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "application/json; charset=utf-8",
        "Application/JSON;charset=UTF-8",
        "application/problem+json"
      })
  void takesJson(String type) throws Exception {
    assertThat(post("Content-Type", type).statusCode()).isEqualTo(200);
  }

  @Test
  void takesWhatDoesNotSay() throws Exception {
    assertThat(post("", "").statusCode()).isEqualTo(200);
    assertThat(post("Content-Type", "; charset=utf-8").statusCode()).isEqualTo(200);
    assertThat(post("Content-Encoding", "identity").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "text/json",
        "application/jsonx",
        "json",
        "multipart/form-data; boundary=application/json"
      })
  void refusesOthers(String type) throws Exception {
    HttpResponse<String> response = post("Content-Type", type);
    assertThat(response.statusCode()).isEqualTo(415);
    assertThat(response.body())
        .isEqualTo(
            "{\"detail\":\"Content-Type '"
                + type
                + "' is not read; send 'Content-Type: application/json'\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br", "gzip, identity", "nonsense"})
  void refusesEncodings(String encoding) throws Exception {
    HttpResponse<String> response = post("Content-Encoding", encoding);
    assertThat(response.statusCode()).isEqualTo(415);
    assertThat(response.body())
        .contains("Content-Encoding '" + encoding + "' is not read; send the body as it is");
  }
}
