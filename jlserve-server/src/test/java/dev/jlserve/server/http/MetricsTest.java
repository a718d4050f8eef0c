package dev.jlserve.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.sample.ScriptedApp;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code /metrics} tells, in the text format of Prometheus. */
class MetricsTest {

  private static final String A = "{\"text\":\"a\"}";

  private static void awaitLine(RunningApp app, String line) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    String body = app.get("/metrics").body();
    while (body.lines().noneMatch(line::equals)) {
      assertThat(System.nanoTime()).as(body).isLessThan(end);
      body = app.get("/metrics").body();
    }
  }

  @Test
  void requestsAreCountedByEndpointAndStatus() throws Exception {
    ScriptedApp script =
        new ScriptedApp(1, 64)
            .with("/a", (a, text) -> text)
            .with(
                "/fails",
                (a, text) -> {
                  throw new IllegalStateException("fails");
                })
            .withBatch("/b", 8, 0, texts -> texts)
            .withStream("/s", text -> Stream.of(text, text));
    try (RunningApp app = RunningApp.serve(script)) {
      app.server().setupTook(Duration.ofMillis(1500));
      HttpResponse<String> first = app.get("/metrics");
      assertThat(first.headers().firstValue("Content-Type"))
          .contains("text/plain; version=0.0.4; charset=utf-8");
      assertThat(first.body())
          .contains("jlserve_request_seconds_count{endpoint=\"/a\"} 0")
          .contains("jlserve_setup_seconds 1.5")
          .contains("jvm_memory_used_bytes{area=\"heap\"} ")
          .contains("jvm_gc_collection_seconds_count{gc=")
          .contains("process_cpu_seconds_total ");
      app.post("/a", A);
      app.post("/a", A);
      app.post("/a", "{}");
      app.post("/fails", A);
      app.post("/b", A);
      app.post("/s", A);
      app.post("/s", "{}");
      app.post("/b", "{}");
      app.post("/unknown", A);
      app.get("/a");
      awaitLine(app, "jlserve_requests_total{endpoint=\"/a\",status=\"200\"} 2.0");
      awaitLine(app, "jlserve_requests_total{endpoint=\"/a\",status=\"405\"} 1.0");
      String text = app.get("/metrics").body();
      assertThat(text)
          .contains("# TYPE jlserve_requests_total counter")
          .contains("jlserve_requests_total{endpoint=\"/a\",status=\"422\"} 1.0\n")
          .contains("jlserve_requests_total{endpoint=\"/fails\",status=\"500\"} 1.0\n")
          .contains("jlserve_requests_total{endpoint=\"/b\",status=\"200\"} 1.0\n")
          .contains("jlserve_requests_total{endpoint=\"/s\",status=\"200\"} 1.0\n")
          .contains("jlserve_call_seconds_count{endpoint=\"/a\"} 2\n")
          .contains("jlserve_wait_seconds_count{endpoint=\"/a\"} 3\n")
          .contains("jlserve_call_seconds_count{endpoint=\"/s\"} 1\n")
          .contains("jlserve_call_seconds_count{endpoint=\"/fails\"} 1\n")
          .contains("jlserve_call_seconds_count{endpoint=\"/b\"} 1\n")
          .contains("jlserve_batch_size_count{endpoint=\"/b\"} 1\n")
          .contains("jlserve_batch_size_sum{endpoint=\"/b\"} 1.0\n")
          .contains("jlserve_requests_in_flight 0.0\n")
          .doesNotContain("unknown", "endpoint=\"/metrics");
    }
  }

  @Test
  void callsThatFindWhichInputOfABatchIsToBlameAreCounted() throws Exception {
    ScriptedApp script =
        new ScriptedApp(1, 64)
            .withBatch(
                "/b",
                2,
                60_000,
                texts -> {
                  if (texts.contains("bad")) {
                    throw new IllegalStateException("bad");
                  }
                  return texts;
                });
    try (RunningApp app = RunningApp.serve(script)) {
      CompletableFuture<HttpResponse<String>> good = app.postAsync("/b", A);
      CompletableFuture<HttpResponse<String>> bad = app.postAsync("/b", "{\"text\":\"bad\"}");
      assertThat(good.get().statusCode()).isEqualTo(200);
      assertThat(bad.get().statusCode()).isEqualTo(500);
      assertThat(app.get("/metrics").body())
          .contains("jlserve_call_seconds_count{endpoint=\"/b\"} 3\n")
          .contains("jlserve_batch_size_count{endpoint=\"/b\"} 3\n")
          .contains("jlserve_batch_size_sum{endpoint=\"/b\"} 4.0\n");
    }
  }

  /** What begins to run, and then waits. */
  private interface Slow {
    void run() throws InterruptedException;
  }

  static Stream<Named<Function<Slow, ScriptedApp>>> slowApps() {
    return Stream.of(
        Named.of(
            "single", slow -> new ScriptedApp(1, 1).with("/slow", (a, text) -> after(slow, text))),
        Named.of(
            "batch",
            slow -> new ScriptedApp(1, 1).withBatch("/slow", 1, 0, texts -> after(slow, texts))),
        Named.of(
            "stream",
            slow ->
                new ScriptedApp(1, 1).withStream("/slow", text -> Stream.of(after(slow, text)))));
  }

  private static <T> T after(Slow slow, T result) throws InterruptedException {
    slow.run();
    return result;
  }

  @ParameterizedTest
  @MethodSource("slowApps")
  void whatRunsAndWaitsIsSeenAndWhoLeavesIsCounted(Function<Slow, ScriptedApp> script)
      throws Exception {
    Semaphore entered = new Semaphore(0);
    CountDownLatch release = new CountDownLatch(1);
    ScriptedApp slow =
        script.apply(
            () -> {
              entered.release();
              release.await();
            });
    try (RunningApp app = RunningApp.serve(slow)) {
      CompletableFuture<HttpResponse<String>> runs = app.postAsync("/slow", A);
      entered.acquire();
      String request = "POST /slow HTTP/1.1\r\nHost: a\r\nContent-Length: 12\r\n\r\n" + A;
      try (Socket leaves = new Socket("127.0.0.1", app.port())) {
        leaves.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        awaitLine(app, "jlserve_requests_waiting 1.0");
        awaitLine(app, "jlserve_requests_in_flight 2.0");
        assertThat(app.post("/slow", A).statusCode()).isEqualTo(503);
      }
      awaitLine(app, "jlserve_requests_total{endpoint=\"/slow\",status=\"499\"} 1.0");
      awaitLine(app, "jlserve_requests_total{endpoint=\"/slow\",status=\"503\"} 1.0");
      awaitLine(app, "jlserve_requests_waiting 0.0");
      // One did not wait, one did in vain, and one was not let wait.
      assertThat(app.get("/metrics").body())
          .contains("jlserve_wait_seconds_count{endpoint=\"/slow\"} 2\n")
          .doesNotContain("jlserve_wait_seconds_sum{endpoint=\"/slow\"} 0.0\n");
      release.countDown();
      assertThat(runs.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 1000\r\n\r\n{\"text\":",
        "Transfer-Encoding: chunked\r\n\r\nc\r\n{\"text\":",
        "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n"
      })
  void whoLeavesWithinABodyIsCountedAsGone(String request) throws Exception {
    try (RunningApp app = RunningApp.serve(new ScriptedApp(1, 1).with("/a", (a, text) -> text))) {
      try (Raw client = new Raw(app.port())) {
        client.send("POST /a HTTP/1.1\r\nHost: a\r\n" + request).finish();
        assertThat(client.all()).startsWith("HTTP/1.1 400 ");
      }
      awaitLine(app, "jlserve_requests_total{endpoint=\"/a\",status=\"499\"} 1.0");
    }
  }

  @Test
  void whoResetsWithinABodyIsCountedAsGone() throws Exception {
    try (RunningApp app = RunningApp.serve(new ScriptedApp(1, 1).with("/a", (a, text) -> text))) {
      try (Socket client = new Socket("127.0.0.1", app.port())) {
        client.setSoLinger(true, 0);
        String request = "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n{";
        client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        awaitLine(app, "jlserve_requests_in_flight 1.0");
      }
      awaitLine(app, "jlserve_requests_total{endpoint=\"/a\",status=\"499\"} 1.0");
    }
  }

  @Test
  void aBodyThatIsFramedOtherwiseIsCountedAsBad() throws Exception {
    try (RunningApp app = RunningApp.serve(new ScriptedApp(1, 1).with("/a", (a, text) -> text))) {
      try (Raw client = new Raw(app.port())) {
        client
            .send("POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")
            .finish();
        assertThat(client.all()).startsWith("HTTP/1.1 400 ");
      }
      awaitLine(app, "jlserve_requests_total{endpoint=\"/a\",status=\"400\"} 1.0");
    }
  }
}
