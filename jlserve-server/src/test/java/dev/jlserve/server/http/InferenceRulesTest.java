package dev.jlserve.server.http;

import static dev.jlserve.server.http.ModelsApp.input;
import static dev.jlserve.server.http.ModelsApp.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.jlserve.server.settings.HttpLimits;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Models are called as endpoints are: under the same rules, and measured with them. */
@Order(1) // It mostly waits, so the others run beside it.
class InferenceRulesTest {

  private static final String SITE = "https://app.example";

  private static ModelsApp models;
  private static ModelsApp guarded;

  @BeforeAll
  static void start() throws Exception {
    models = ModelsApp.start();
    HttpLimits limits = RunningApp.deadline(Duration.ofSeconds(3));
    guarded = ModelsApp.start(limits, List.of("key"), List.of(SITE));
  }

  @AfterAll
  static void stop() {
    models.close();
    guarded.close();
  }

  private static String wish(String text) {
    return request(input("text", "BYTES", "[1]", "[\"" + text + "\"]"));
  }

  private static HttpRequest.Builder wished(String text) {
    return HttpRequest.newBuilder(guarded.server().uri("/v2/models/make/infer"))
        .header("Content-Type", "application/json")
        .header("X-API-Key", "key")
        .POST(HttpRequest.BodyPublishers.ofString(wish(text)));
  }

  private static String error(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    JsonObject body = JsonParser.parseString(response.body()).getAsJsonObject();
    assertThat(body.keySet()).containsExactly("error");
    return body.get("error").getAsString();
  }

  @Test
  void thereIsNothingUnlessItIsWanted() throws Exception {
    try (RunningApp off = ModelsApp.off()) {
      for (String path : new String[] {"/v2", "/v2/health/ready", "/v2/models/make"}) {
        HttpResponse<String> response = off.get(path);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEqualTo("{\"detail\":\"Not Found\"}");
      }
      assertThat(off.post("/v2/models/make/infer", wish("a")).statusCode()).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @CsvSource({"nan", "null", "nothing", "fault"})
  void faultsTellNothingButAnId(String text) throws Exception {
    HttpResponse<String> response = models.infer("make", wish(text));
    String id = response.headers().firstValue("X-Request-Id").orElseThrow();
    assertThat(error(response, 500)).isEqualTo("Internal server error, id " + id);
  }

  @Test
  void raggedOutputsAreFaults() throws Exception {
    assertThat(models.infer("ragged", wish("ab")).statusCode()).isEqualTo(200);
    error(models.infer("ragged", wish("abc")), 500);
  }

  @Test
  void chosenStatusesStay() throws Exception {
    assertThat(error(models.infer("make", wish("conflict")), 409)).isEqualTo("there is one");
  }

  @Test
  void otherMethodsAndPathsAreErrors() throws Exception {
    HttpResponse<String> get = models.server().get("/v2/models/make/infer");
    assertThat(error(get, 405)).isEqualTo("Method Not Allowed");
    assertThat(get.headers().firstValue("Allow")).contains("POST, OPTIONS");
    error(models.server().get("/v2/models/make/versions/2"), 404);
    assertThat(models.server().method("HEAD", "/v2/models/make").statusCode()).isEqualTo(200);
    // Paths that only look alike are the app's.
    assertThat(models.server().get("/v2/other").body()).isEqualTo("{\"detail\":\"Not Found\"}");
  }

  @Test
  void lateResponsesAreErrors() throws Exception {
    HttpResponse<String> response = guarded.server().send(wished("slow").build());
    assertThat(error(response, 504)).isEqualTo("No answer within 3 s");
  }

  @Test
  void longBodiesAreErrors() throws Exception {
    String long_ = wish("a".repeat(HttpLimits.DEFAULT.bodyBytes()));
    error(models.infer("make", long_), 413);
  }

  @Test
  void keysAreAskedFor() throws Exception {
    RunningApp server = guarded.server();
    error(server.post("/v2/models/make/infer", wish("a")), 401);
    error(server.get("/v2/models/make"), 401);
    error(server.get("/v2/models/make/ready"), 401);
    error(server.get("/v2"), 401);
    assertThat(server.get("/v2/health/live").statusCode()).isEqualTo(200);
    assertThat(server.get("/v2/health/ready").statusCode()).isEqualTo(200);
    assertThat(server.send(wished("a").build()).statusCode()).isEqualTo(200);
  }

  @Test
  void otherSitesReadAnswersIfListed() throws Exception {
    HttpResponse<String> listed = guarded.server().send(wished("a").header("Origin", SITE).build());
    assertThat(listed.headers().firstValue("Access-Control-Allow-Origin")).contains(SITE);
    assertThat(listed.headers().firstValue("Access-Control-Expose-Headers").orElseThrow())
        .contains("Inference-Header-Content-Length");
    HttpRequest unasked =
        HttpRequest.newBuilder(models.server().uri("/v2/models/make/infer"))
            .header("Origin", "https://evil.example")
            .POST(HttpRequest.BodyPublishers.ofString(wish("a")))
            .build();
    error(models.server().send(unasked), 403);
  }

  @Test
  void callsAreMeasuredWithTheEndpoint() throws Exception {
    double before = metric("jlserve_call_seconds_count{endpoint=\"/optionals\"}");
    models.outputs("optionals");
    models.infer("optionals", "{}");
    assertThat(models.server().post("/optionals", "{}").statusCode()).isEqualTo(200);
    assertThat(metric("jlserve_requests_total{endpoint=\"/optionals\",status=\"200\"}"))
        .isEqualTo(2);
    assertThat(metric("jlserve_requests_total{endpoint=\"/optionals\",status=\"400\"}"))
        .isEqualTo(1);
    assertThat(metric("jlserve_call_seconds_count{endpoint=\"/optionals\"}")).isEqualTo(before + 2);
  }

  private static double metric(String name) throws Exception {
    return models
        .server()
        .get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .sum();
  }

  private static String items(String... texts) {
    String x =
        String.join(",", IntStream.range(0, texts.length).mapToObj(i -> "[" + i + ",1]").toList());
    return request(
        input(
            "text",
            "BYTES",
            "[" + texts.length + ",1]",
            "[\"" + String.join("\",\"", texts) + "\"]"),
        input("x", "FP64", "[" + texts.length + ",2]", "[" + x + "]"));
  }

  @Test
  void recordsOfOneRequestAreABatch() throws Exception {
    double before = metric("jlserve_batch_size_count{endpoint=\"/score\"}");
    HttpResponse<String> response = models.infer("score", items("a", "b", "c", "d"));
    assertThat(response.body())
        .isEqualTo(
            """
            {"model_name":"score","model_version":"1","outputs":[\
            {"name":"sum","datatype":"FP64","shape":[4,1],"data":[1.0,2.0,3.0,4.0]},\
            {"name":"x","datatype":"FP64","shape":[4,2],"data":[0.0,1.0,1.0,1.0,2.0,1.0,3.0,1.0]},\
            {"name":"text","datatype":"BYTES","shape":[4,1],"data":["a","b","c","d"]}]}""");
    assertThat(metric("jlserve_batch_size_count{endpoint=\"/score\"}")).isEqualTo(before + 1);
  }

  @Test
  void oneFailureFailsItsRequest() throws Exception {
    assertThat(error(models.infer("score", items("a", "boom", "c")), 409)).isEqualTo("it booms");
    assertThat(models.infer("score", items("a")).statusCode()).isEqualTo(200);
  }

  @Test
  void outputsOfOneRequestHaveOneShape() throws Exception {
    assertThat(models.infer("score", items("none", "none")).body()).doesNotContain("\"text\"");
    error(models.infer("score", items("a", "none")), 500);
    error(models.infer("score", items("a", "short")), 500);
  }

  @Test
  void aStoppingServerIsNotReady() throws Exception {
    Duration long_ = Duration.ofSeconds(60);
    HttpLimits limits = RunningApp.times(long_, long_, Duration.ofSeconds(4));
    try (ModelsApp stopping = ModelsApp.start(limits, null, List.of())) {
      RunningApp server = stopping.server();
      CompletableFuture<HttpResponse<String>> slow =
          server.postAsync("/v2/models/make/infer", wish("slow"));
      while (!server.get("/metrics").body().contains("jlserve_requests_in_flight 1")) {
        Thread.onSpinWait();
      }
      Thread stop = Thread.ofVirtual().start(() -> server.server().stop());
      HttpResponse<String> ready = server.get("/v2/health/ready");
      while (ready.statusCode() == 200) {
        ready = server.get("/v2/health/ready");
      }
      assertThat(ready.body()).isEqualTo("{\"ready\":false}");
      assertThat(server.get("/v2/models/rows/ready").body())
          .isEqualTo("{\"name\":\"rows\",\"ready\":false}");
      assertThat(server.get("/v2/health/live").body()).isEqualTo("{\"live\":true}");
      assertThat(error(slow.get(), 503)).isEqualTo("The server is stopping");
      stop.join();
    }
  }
}
