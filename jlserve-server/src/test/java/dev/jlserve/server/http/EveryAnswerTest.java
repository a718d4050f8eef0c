package dev.jlserve.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.sample.ScriptedApp;
import dev.jlserve.server.settings.HttpLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The headers of every response, wherever it is made, for a page of a listed site. */
class EveryAnswerTest {

  private static final String SITE = "https://app.example";
  private static final String KEY = "X-API-Key: first-key\r\n";
  private static final String HOST = " HTTP/1.1\r\nHost: a\r\n";
  private static final String MARKS = "Origin: " + SITE + "\r\nX-Request-Id: my-id\r\n";
  private static final int LIMIT = HttpLimits.DEFAULT.bodyBytes();

  private static RunningApp app;
  private static RunningApp impatient;

  @BeforeAll
  static void start() throws Exception {
    app = serve(Duration.ofSeconds(10), Duration.ofSeconds(20));
    impatient = serve(Duration.ofMillis(400), Duration.ofSeconds(20));
  }

  private static RunningApp serve(Duration time, Duration drain) throws Exception {
    return RunningApp.serve(
        new ScriptedApp(8, 64)
            .with("/a", (a, text) -> text)
            .with(
                "/hang",
                (a, text) -> {
                  new CountDownLatch(1).await();
                  return text;
                })
            .with(
                "/throws",
                (a, text) -> {
                  throw new IllegalStateException("thrown");
                }),
        RunningApp.times(time, time, drain),
        List.of("first-key"),
        List.of(SITE));
  }

  @AfterAll
  static void stop() {
    app.close();
    impatient.close();
  }

  private static String post(String path, String headers, String body) {
    return "POST " + path + HOST + MARKS + headers + "\r\n" + body;
  }

  private static String sized(String path, String body) {
    return post(path, KEY + "Connection: close\r\nContent-Length: " + body.length() + "\r\n", body);
  }

  /** The response to a client that sends no more once it comes; before that it would be gone. */
  private static String ask(RunningApp app, String request) throws Exception {
    try (Raw client = new Raw(app.port()).send(request)) {
      return client.await("HTTP/1.1 ").finish().all();
    }
  }

  private record Case(String name, int status, String request) {

    String answer() throws Exception {
      return (status == 408 || status == 504 ? impatient : app).raw(request);
    }

    @Override
    public String toString() {
      return status + " " + name;
    }
  }

  /** The headers of these were read. */
  static Stream<Case> withHeaders() {
    String a = "{\"text\":\"a\"}";
    String chunked = KEY + "Transfer-Encoding: chunked\r\n";
    return Stream.of(
        new Case("answer", 200, sized("/a", a)),
        new Case("wrong body", 422, sized("/a", "{}")),
        new Case("failure", 500, sized("/throws", a)),
        new Case("no answer in time", 504, sized("/hang", a)),
        new Case("slow body", 408, post("/a", KEY + "Content-Length: 12\r\n", "{")),
        new Case("slow chunks", 408, post("/a", chunked, "5\r\n{")),
        new Case("long body", 413, post("/a", KEY + "Content-Length: " + (LIMIT + 1) + "\r\n", "")),
        new Case(
            "longer body", 413, post("/a", KEY + "Content-Length: " + 3L * LIMIT + "\r\n", "")),
        new Case("huge body", 413, post("/a", KEY + "Content-Length: " + (1L << 40) + "\r\n", "")),
        new Case(
            "huge body that asks first",
            413,
            post("/a", KEY + "Expect: 100-continue\r\nContent-Length: 99999999999\r\n", "")),
        new Case("huge chunk", 413, post("/a", chunked, "7fffffff\r\n")),
        new Case("bad chunk", 400, post("/a", chunked, "zz\r\n")),
        new Case(
            "two encodings", 501, post("/a", KEY + "Transfer-Encoding: gzip, chunked\r\n", "")),
        new Case("bad length", 400, post("/a", KEY + "Content-Length: x\r\n", "")),
        new Case(
            "other version",
            505,
            post("/a", KEY + "Content-Length: 0\r\n", "").replace("HTTP/1.1", "HTTP/3.0")),
        new Case("two hosts", 400, post("/a", KEY + "Host: b\r\nContent-Length: 0\r\n", "")));
  }

  /** Of these no headers were read, so that nobody knows their id and site. */
  static Stream<Case> withoutHeaders() {
    return Stream.of(
        new Case("nonsense", 400, "NONSENSE\r\n\r\n"),
        new Case("long line", 414, "GET /" + "x".repeat(9000) + HOST + "\r\n"),
        new Case("bad header", 400, "GET /a" + HOST + "X A: b\r\n\r\n"),
        new Case("long headers", 400, "GET /a" + HOST + "X: " + "x".repeat(17_000) + "\r\n\r\n"),
        new Case("slow headers", 408, "GET /a" + HOST));
  }

  @ParameterizedTest
  @MethodSource("withHeaders")
  void isMarkedForItsRequest(Case one) throws Exception {
    Instant asked = Instant.now();
    assertThat(one.answer())
        .satisfies(answer -> Raw.assertDated(answer, asked))
        .startsWith("HTTP/1.1 " + one.status() + " ")
        .containsOnlyOnce("\r\nX-Request-Id: my-id\r\n")
        .containsOnlyOnce("\r\nX-Content-Type-Options: nosniff\r\n")
        .containsOnlyOnce("\r\nAccess-Control-Allow-Origin: " + SITE + "\r\n")
        .containsOnlyOnce(
            "\r\nAccess-Control-Expose-Headers: Inference-Header-Content-Length, Retry-After, X-Request-Id\r\n")
        .containsOnlyOnce("\r\nVary: Origin\r\n")
        .containsOnlyOnce("\r\nConnection: close\r\n")
        .containsOnlyOnce("\r\nContent-Length: ");
  }

  @ParameterizedTest
  @MethodSource("withoutHeaders")
  void isMarkedWithoutARequest(Case one) throws Exception {
    Instant asked = Instant.now();
    assertThat(one.answer())
        .satisfies(answer -> Raw.assertDated(answer, asked))
        .startsWith("HTTP/1.1 " + one.status() + " ")
        .containsPattern("\r\nX-Request-Id: [0-9a-f]{16}\r\n")
        .containsOnlyOnce("\r\nX-Content-Type-Options: nosniff\r\n")
        .containsOnlyOnce("\r\nVary: Origin\r\n")
        .doesNotContain("Access-Control")
        .containsOnlyOnce("\r\nConnection: close\r\n");
  }

  @Test
  void aLongHeadIsNamedWithItsLimit() throws Exception {
    assertThat(app.raw("GET /" + "x".repeat(9000) + HOST + "\r\n"))
        .startsWith("HTTP/1.1 414 ")
        .endsWith("{\"detail\":\"The request line is longer than 8192 bytes\"}");
    for (int size : new int[] {16_385, 17_000, 100_000}) {
      assertThat(app.raw("GET /a" + HOST + "X: " + "x".repeat(size) + "\r\n\r\n"))
          .startsWith("HTTP/1.1 400 ")
          .endsWith("{\"detail\":\"The headers are longer than 16384 bytes\"}");
    }
    assertThat(app.raw("GET /a" + HOST + "X A: b\r\n\r\n"))
        .endsWith("{\"detail\":\"Bad Request\"}");
    String ordinary = "Connection: close\r\nX: " + "x".repeat(16_000) + "\r\n\r\n";
    assertThat(app.raw("GET /health/live" + HOST + ordinary)).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void theSecondRequestOfAConnectionHasMarksOfItsOwn() throws Exception {
    String first = post("/a", KEY + "Content-Length: 12\r\n", "{\"text\":\"a\"}");
    try (Raw client = new Raw(impatient.port()).send(first + "GET /health/live" + HOST)) {
      assertThat(client.await("my-id").all().split("HTTP/1.1 408 ")[1])
          .containsPattern("\r\nX-Request-Id: [0-9a-f]{16}\r\n")
          .doesNotContain("my-id", "Access-Control");
    }
  }

  @Test
  void whatOutlastsADrainIsMarked() throws Exception {
    try (RunningApp stopping = serve(Duration.ofSeconds(60), Duration.ofMillis(1));
        Raw body = new Raw(stopping.port())) {
      body.send(post("/a", KEY + "Content-Length: 12\r\nExpect: 100-continue\r\n", ""))
          .await("100 Continue");
      stopping.server().stop();
      assertThat(body.all())
          .contains("HTTP/1.1 503 ")
          .contains("\r\nX-Request-Id: my-id\r\n")
          .contains("\r\nX-Content-Type-Options: nosniff\r\n")
          .contains("\r\nAccess-Control-Allow-Origin: " + SITE + "\r\n");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {20_000_000, 21_000_000, 100_000_000, 1L << 40})
  void aLongBodyIsRefusedInTheOrderOfOtherRefusals(long length) throws Exception {
    String declared = "Content-Length: " + length + "\r\n";
    assertThat(ask(app, post("/a", declared, ""))).startsWith("HTTP/1.1 401 ");
    assertThat(ask(app, post("/nowhere", KEY + declared, ""))).startsWith("HTTP/1.1 404 ");
    assertThat(ask(app, post("/a", KEY + "Content-Type: text/plain\r\n" + declared, "")))
        .startsWith("HTTP/1.1 415 ");
    assertThat(ask(app, "PUT /a" + HOST + KEY + declared + "\r\n")).startsWith("HTTP/1.1 405 ");
    assertThat(ask(app, "GET /health/live" + HOST + declared + "\r\n"))
        .startsWith("HTTP/1.1 200 ")
        .contains("\r\nConnection: close\r\n");
  }

  @Test
  void longBodiesAreCounted() throws Exception {
    try (RunningApp counted = RunningApp.serve(new ScriptedApp(1, 64).with("/a", (a, t) -> t))) {
      for (long length : new long[] {LIMIT + 1, 2L * LIMIT, 2L * LIMIT + 1, 1L << 40}) {
        String answer = ask(counted, "POST /a" + HOST + "Content-Length: " + length + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 413 ");
      }
      String line = "jlserve_requests_total{endpoint=\"/a\",status=\"413\"} 4.0";
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
      while (!counted.get("/metrics").body().contains(line)) {
        assertThat(System.nanoTime()).isLessThan(end);
      }
    }
  }
}
