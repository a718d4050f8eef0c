package dev.jlserve.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.json.JsonCases;
import dev.jlserve.server.sample.ScriptedApp;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is no JSON, sent to a started server. */
class StrictBodiesTest {

  private static final int SIZE = (10 << 20) - 64;

  private final ScriptedApp app = new ScriptedApp(4, 64).with("/echo", (a, text) -> text);

  private static HttpResponse<String> post(RunningApp running, byte[] body) throws Exception {
    return running.send(
        HttpRequest.newBuilder(running.uri("/echo"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build());
  }

  private static void refuses(RunningApp running, byte[] body) throws Exception {
    HttpResponse<String> response = post(running, body);
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.body()).startsWith("{\"detail\":[{\"type\":\"json_invalid\"");
    assertThat(response.body()).hasSizeLessThan(64 << 10);
  }

  @Test
  void everythingThatIsNoJsonIsA422() throws Exception {
    try (RunningApp running = RunningApp.serve(app)) {
      for (String value : JsonCases.noValues()) {
        refuses(running, value.getBytes(StandardCharsets.UTF_8));
        String unknown = "{\"text\":\"a\",\"x\":[" + value + "]}";
        refuses(running, unknown.getBytes(StandardCharsets.UTF_8));
      }
      assertThat(post(running, "{\"text\":\"a\"}".getBytes(StandardCharsets.UTF_8)).body())
          .isEqualTo("{\"text\":\"a\"}");
    }
  }

  @Test
  void otherEncodingsAre422() throws Exception {
    try (RunningApp running = RunningApp.serve(app)) {
      String body = "{\"text\":\"é\"}";
      refuses(running, body.getBytes(StandardCharsets.UTF_16));
      refuses(running, body.getBytes(StandardCharsets.UTF_16LE));
      refuses(running, body.getBytes(StandardCharsets.UTF_16BE));
      refuses(running, body.getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  @Test
  void hugeBodiesAre422() throws Exception {
    try (RunningApp running = RunningApp.serve(app)) {
      for (String piece : new String[] {"[", "{\"a\":", "\"a", "7", "-", "\\"}) {
        String body = piece.repeat(SIZE / piece.length());
        refuses(running, body.getBytes(StandardCharsets.UTF_8));
        refuses(running, ("{\"x\":" + body).getBytes(StandardCharsets.UTF_8));
      }
      assertThat(running.get("/health/live").statusCode()).isEqualTo(200);
    }
  }
}
