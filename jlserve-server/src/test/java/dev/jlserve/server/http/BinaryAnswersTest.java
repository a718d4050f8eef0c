package dev.jlserve.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jlserve.server.testing.JLServeTest;
import dev.jlserve.server.testing.UnexpectedAnswerError;
import dev.jlserve.server.types.CompiledApp;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Endpoints that return the bytes of a media type: the response is those bytes, and nothing else.
 */
class BinaryAnswersTest {

  private static final CompiledApp<?> COMPILED =
      CompiledApp.of(
          "@JLServeApp",
          """
          record In(@Max(1000000) int size) {}
          @Endpoint(produces = "image/png") public byte[] draw(In in) {
            if (in.size() == -1) {
              return null;
            }
            if (in.size() == -2) {
              throw new HttpStatusException(404, "no such picture");
            }
            byte[] all = new byte[in.size()];
            for (int i = 0; i < all.length; i++) {
              all[i] = (byte) i;
            }
            return all;
          }
          @Endpoint(produces = "text/csv; charset=utf-8") public byte[] table(In in) {
            return "é,1".getBytes(java.nio.charset.StandardCharsets.UTF_8);
          }
          """);

  private static RunningApp app;

  @BeforeAll
  static void start() throws Exception {
    app = RunningApp.serve(COMPILED.bootstrap());
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  private static byte[] counted(int size) {
    byte[] all = new byte[size];
    for (int i = 0; i < size; i++) {
      all[i] = (byte) i;
    }
    return all;
  }

  @Test
  void bytesAreAnsweredAsTheyAre() throws Exception {
    for (int size : new int[] {0, 1, 256, 1_000_000}) {
      HttpRequest request =
          HttpRequest.newBuilder(app.uri("/draw"))
              .header("Accept", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString("{\"size\": " + size + "}"))
              .build();
      try (HttpClient client = HttpClient.newHttpClient()) {
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(counted(size));
        assertThat(answer.headers().allValues("content-type")).containsExactly("image/png");
        assertThat(answer.headers().allValues("content-length")).containsExactly("" + size);
        assertThat(answer.headers().allValues("x-content-type-options")).containsExactly("nosniff");
        assertThat(answer.headers().firstValue("x-request-id")).isPresent();
      }
    }
  }

  @Test
  void theMediaTypeKeepsItsParameters() throws Exception {
    HttpResponse<String> answer = app.post("/table", "{\"size\": 1}");
    assertThat(answer.headers().allValues("content-type"))
        .containsExactly("text/csv; charset=utf-8");
    assertThat(answer.body()).isEqualTo("é,1");
  }

  @Test
  void whatGoesWrongIsJson() throws Exception {
    HttpResponse<String> wrong = app.post("/draw", "{\"size\": 1000001}");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("less_than_equal");
    HttpResponse<String> thrown = app.post("/draw", "{\"size\": -2}");
    assertThat(thrown.statusCode()).isEqualTo(404);
    assertThat(thrown.body()).isEqualTo("{\"detail\":\"no such picture\"}");
    HttpResponse<String> nothing = app.post("/draw", "{\"size\": -1}");
    assertThat(nothing.statusCode()).isEqualTo(500);
    assertThat(nothing.body()).startsWith("{\"detail\":\"Internal server error\",\"id\":");
    for (HttpResponse<String> each : List.of(wrong, thrown, nothing)) {
      assertThat(each.headers().allValues("content-type")).containsExactly("application/json");
    }
  }

  @Test
  void otherMethodsAreRefusedAsElsewhere() throws Exception {
    HttpResponse<String> head = app.method("HEAD", "/draw");
    assertThat(head.statusCode()).isEqualTo(405);
    assertThat(head.body()).isEmpty();
  }

  @Test
  void developmentSaysThatNothingWasReturned() {
    try (JLServeTest test = JLServeTest.start(COMPILED.type())) {
      assertThat(test.post("/draw", "{\"size\": -1}").body()).contains("draw() returned null");
    }
  }

  @Test
  void typedCallsReturnTheBytes() {
    Object five = COMPILED.read(0, "{\"size\": 5}");
    Object nothing = COMPILED.read(0, "{\"size\": -2}");
    try (JLServeTest test = JLServeTest.start(COMPILED.type())) {
      assertThat(test.call("/draw", five, byte[].class)).isEqualTo(counted(5));
      assertThatThrownBy(() -> test.call("/draw", nothing, byte[].class))
          .isInstanceOfSatisfying(
              UnexpectedAnswerError.class,
              e -> {
                assertThat(e.status()).isEqualTo(404);
                assertThat(e.body()).isEqualTo("{\"detail\":\"no such picture\"}");
              })
          .hasMessageContaining("POST /draw answered 404: {");
    }
  }
}
