package dev.jlserve.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.sample.ScriptedApp;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients of HTTP/1.0 are answered, such as proxies and balancers by default. */
class Http10Test {

  private static final String A = "{\"text\":\"a\"}";
  private static final String LIVE = "GET /health/live HTTP/1.0\r\n";
  private static final String KEEP = "Connection: keep-alive\r\n";
  private static final String UP = "{\"status\":\"UP\"}";

  private static RunningApp app;

  @BeforeAll
  static void start() throws Exception {
    app =
        RunningApp.serve(
            new ScriptedApp(4, 64)
                .with("/echo", (a, text) -> text)
                .withStream("/events", text -> Stream.of(text, "b", "c"))
                .withStream("/none", text -> Stream.empty())
                .withStream(
                    "/fails",
                    text ->
                        Stream.of(1, 2)
                            .map(
                                i -> {
                                  if (i == 2) {
                                    throw new IllegalStateException();
                                  }
                                  return text;
                                })));
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  private static String post(String path, String headers) {
    return "POST " + path + " HTTP/1.0\r\n" + headers + "Content-Length: 12\r\n\r\n" + A;
  }

  private static String all(String request) throws Exception {
    try (Raw client = new Raw(app.port())) {
      return client.send(request).all();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Host: a\r\n",
        "Host: a:80\r\nX-A: b\r\n",
        "Connection: close\r\n",
        "Connection: Keep-Alive, close\r\n",
        "Connection: foo\r\n",
        "Keep-Alive: timeout=5\r\n",
        "Connection: upgrade\r\nUpgrade: h2c\r\n"
      })
  void closesAfterTheAnswer(String headers) throws Exception {
    assertThat(all(LIVE + headers + "\r\n" + LIVE + "\r\n"))
        .startsWith("HTTP/1.1 200 OK\r\n")
        .contains("\r\nConnection: close\r\n", "\r\nContent-Length: 15\r\n", "\r\nX-Request-Id: ")
        .endsWith("\r\n\r\n" + UP);
    assertThat(all(post("/echo", headers)))
        .startsWith("HTTP/1.1 200 OK\r\n")
        .contains("\r\nConnection: close\r\n", "\r\nContent-Length: 12\r\n")
        .endsWith("\r\n\r\n" + A);
  }

  @ParameterizedTest
  @ValueSource(strings = {"keep-alive", "Keep-Alive", "foo, KEEP-ALIVE"})
  void goesOnWhereThatIsAskedFor(String asked) throws Exception {
    String keep = "Connection: " + asked + "\r\n";
    try (Raw client = new Raw(app.port())) {
      client.send(LIVE + keep + "\r\n").await(UP);
      client.send(post("/echo", keep)).await(A);
      client.send(LIVE + keep + "Host: a\r\n\r\n" + post("/echo", keep) + LIVE + "\r\n");
      String[] answers = client.all().split("(?=HTTP/1\\.1 )");
      assertThat(answers).hasSize(5);
      for (int i = 0; i < 4; i++) {
        assertThat(answers[i])
            .startsWith("HTTP/1.1 200 OK\r\n")
            .containsPattern("\r\nContent-Length: 1[25]\r\n")
            .containsIgnoringCase("\r\nConnection: keep-alive\r\n");
      }
      assertThat(answers[4]).contains("\r\nConnection: close\r\n").endsWith(UP);
    }
  }

  @Test
  void mixesWithHttp11OnOneConnection() throws Exception {
    String answers =
        all(
            LIVE.replace("1.0", "1.1")
                + "Host: a\r\n\r\n"
                + LIVE
                + KEEP
                + "\r\n"
                + LIVE.replace("1.0", "1.1")
                + "Host: a\r\n\r\n"
                + LIVE
                + "\r\n");
    assertThat(answers.split("(?=HTTP/1\\.1 )")).hasSize(4);
    assertThat(answers.split("(?i)Connection: keep-alive")).hasSize(2);
    assertThat(answers.split("Connection: close")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", KEEP})
  void aStreamEndsWithTheConnection(String headers) throws Exception {
    Instant asked = Instant.now();
    assertThat(all(post("/events", headers) + LIVE + "\r\n"))
        .startsWith("HTTP/1.1 200 OK\r\n")
        .satisfies(answer -> Raw.assertDated(answer, asked))
        .contains("\r\nContent-Type: text/event-stream\r\n", "\r\nConnection: close\r\n")
        .contains("\r\nX-Request-Id: ", "\r\nX-Content-Type-Options: nosniff\r\n")
        .doesNotContain("Transfer-Encoding", "Content-Length", "eep-")
        .endsWith(
            "\r\n\r\ndata: {\"text\":\"a\"}\n\ndata: {\"text\":\"b\"}\n\ndata: {\"text\":\"c\"}\n\n");
    assertThat(all(post("/none", headers)))
        .startsWith("HTTP/1.1 200 OK\r\n")
        .contains("\r\nConnection: close\r\n")
        .doesNotContain("Transfer-Encoding")
        .endsWith("\r\n\r\n");
    assertThat(all(post("/fails", headers)))
        .contains("\r\n\r\ndata: {\"text\":\"a\"}\n\nevent: error\ndata: {\"status\":500,");
  }

  @Test
  void aStreamIsCountedAndItsPermitGivenBack() throws Exception {
    for (int i = 0; i < 10; i++) {
      assertThat(all(post("/events", ""))).endsWith("data: {\"text\":\"c\"}\n\n");
    }
    assertThat(app.get("/metrics").body())
        .containsPattern(
            "jlserve_requests_total\\{endpoint=\"/events\",status=\"200\"} [1-9]\\d\\.0")
        .contains("jlserve_requests_in_flight 0.0");
  }

  @Test
  void errorsAreNoChunksEither() throws Exception {
    assertThat(all("GET /nowhere HTTP/1.0\r\n\r\n"))
        .startsWith("HTTP/1.1 404 Not Found\r\n")
        .contains("\r\nConnection: close\r\n", "\r\nContent-Length: 22\r\n")
        .endsWith("\r\n\r\n{\"detail\":\"Not Found\"}");
    assertThat(all("POST /echo HTTP/1.0\r\nContent-Length: 2\r\n\r\n{}"))
        .startsWith("HTTP/1.1 422 ")
        .contains("\r\nContent-Length: ");
    assertThat(all("POST /echo HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.1 422 ");
    assertThat(all("POST /echo HTTP/1.0\r\nContent-Length: 99999999\r\n\r\n"))
        .startsWith("HTTP/1.1 413 ");
  }

  @Test
  void headHasNoBody() throws Exception {
    assertThat(all("HEAD /health/live HTTP/1.0\r\n\r\n"))
        .startsWith("HTTP/1.1 200 OK\r\n")
        .contains("\r\nContent-Length: 15\r\n", "\r\nConnection: close\r\n")
        .endsWith("\r\n\r\n");
    assertThat(all("HEAD /health/live HTTP/1.0\r\n" + KEEP + "\r\n" + LIVE + "\r\n"))
        .containsPattern("(?is)^HTTP/1.1 200 OK\r\n.*?Connection: keep-alive\r\n.*?\r\n\r\nHTTP")
        .endsWith("\r\n\r\n" + UP);
  }

  @Test
  void anExpectationIsIgnored() throws Exception {
    assertThat(all(post("/echo", "Expect: 100-continue\r\n")))
        .startsWith("HTTP/1.1 200 OK\r\n")
        .endsWith("\r\n\r\n" + A);
    // Its body comes unasked, and the connection goes on behind it.
    String refused = post("/echo", KEEP + "Expect: 100-continue\r\nContent-Type: a/b\r\n");
    assertThat(all(refused + LIVE + "\r\n")).startsWith("HTTP/1.1 415 ").endsWith("\r\n\r\n" + UP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: a\r\nHost: b\r\n",
        "Host: a b\r\n",
        "Host:\r\n",
        "Transfer-Encoding: chunked\r\n",
        "Transfer-Encoding: identity\r\n",
        ": a\r\n",
        "X-A : a\r\n"
      })
  void isHeldToTheSameRules(String headers) throws Exception {
    assertThat(all("GET /health/live HTTP/1.0\r\n" + headers + "\r\n" + LIVE + "\r\n"))
        .startsWith("HTTP/1.1 400 ")
        .contains("\r\nConnection: close\r\n")
        .doesNotContain("HTTP/1.1 200");
  }

  @Test
  void aBalancerMayAskTheServerItself() throws Exception {
    for (String target : new String[] {"/", "*"}) {
      assertThat(all("OPTIONS " + target + " HTTP/1.0\r\n\r\n"))
          .startsWith("HTTP/1.1 200 OK\r\n")
          .endsWith("\r\n\r\n" + UP);
    }
  }

  @Test
  void whoAsksTheServerItselfIsToldThatItStops() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    ScriptedApp script =
        new ScriptedApp(1, 0)
            .with(
                "/wait",
                (a, text) -> {
                  begun.countDown();
                  end.await();
                  return text;
                });
    try (RunningApp stopping = RunningApp.serve(script)) {
      CompletableFuture<HttpResponse<String>> call = stopping.postAsync("/wait", A);
      begun.await();
      CompletableFuture<Boolean> stopped =
          CompletableFuture.supplyAsync(() -> stopping.server().stop());
      while (stopping.get("/health/ready").statusCode() == 200) {
        Thread.onSpinWait();
      }
      assertThat(stopping.raw("OPTIONS / HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.1 503 ");
      end.countDown();
      assertThat(call.join().statusCode()).isEqualTo(200);
      assertThat(stopped.join()).isTrue();
    }
  }

  @Test
  void theLineMayComeInPieces() throws Exception {
    String request = post("/echo", "");
    for (int cut = 1; cut < request.length(); cut += 3) {
      try (Raw client = new Raw(app.port())) {
        client.send(request.substring(0, cut)).send(request.substring(cut));
        assertThat(client.all()).startsWith("HTTP/1.1 200 OK\r\n").endsWith("\r\n\r\n" + A);
      }
    }
  }
}
