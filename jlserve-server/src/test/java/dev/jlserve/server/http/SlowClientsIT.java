package dev.jlserve.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.sample.ScriptedApp;
import dev.jlserve.server.settings.HttpLimits;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Clients that send slowly, or not at all: cut after a total time, however they drip. */
class SlowClientsIT {

  private static RunningApp app;

  @BeforeAll
  static void start() throws Exception {
    HttpLimits d = HttpLimits.DEFAULT;
    app =
        RunningApp.serve(
            new ScriptedApp(1, 64).with("/a", (a, text) -> text),
            new HttpLimits(
                0,
                -1,
                d.deadline(),
                d.bodyBytes(),
                d.bodyMemory(),
                d.headerBytes(),
                d.lineBytes(),
                Duration.ofMillis(400),
                Duration.ofMillis(600),
                Duration.ofMillis(900),
                d.drainTime(),
                d.shutdownDelay(),
                d.connections()));
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  /** Sends {@code begin}, then a byte again and again until the server closes. */
  private static String drip(String begin, String drop) throws Exception {
    try (Raw client = new Raw(app.port()).send(begin)) {
      CompletableFuture<String> answer =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return client.all();
                } catch (java.io.IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              });
      while (!answer.isDone()) {
        client.send(drop);
        CompletableFuture.anyOf(
                answer,
                new CompletableFuture<>().completeOnTimeout(null, 20, TimeUnit.MILLISECONDS))
            .join();
      }
      return answer.join();
    }
  }

  @Test
  void silenceBetweenRequestsIsCutWithoutAWord() throws Exception {
    try (Raw client = new Raw(app.port())) {
      assertThat(client.all()).isEmpty();
    }
    try (Raw client = new Raw(app.port())) {
      client.send("GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n").await("{\"status\":\"UP\"}");
      assertThat(client.all()).endsWith("{\"status\":\"UP\"}");
    }
  }

  @Test
  void stalledHeadersAre408() throws Exception {
    for (String begin : new String[] {"G", "GET / HTTP/1.1\r\n", "GET / HTTP/1.1\r\nHost: a\r\n"}) {
      try (Raw client = new Raw(app.port()).send(begin)) {
        assertThat(client.all())
            .startsWith("HTTP/1.1 408 Request Timeout\r\n")
            .contains("Connection: close\r\n", "Content-Type: application/json\r\n")
            .contains("{\"detail\":\"The headers took longer than ");
      }
    }
  }

  @Test
  void drippingHeadersAre408() throws Exception {
    assertThat(drip("GET / HTTP/1.1\r\nHost: a\r\nX: ", "x")).startsWith("HTTP/1.1 408 ");
    assertThat(drip("GET /", "x")).startsWith("HTTP/1.1 408 ");
  }

  @Test
  void stalledAndDrippingBodiesAre408() throws Exception {
    String declared = "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n{";
    String chunked = "POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (String begin : new String[] {declared, chunked, chunked + "5\r\nab"}) {
      try (Raw client = new Raw(app.port()).send(begin)) {
        assertThat(client.all())
            .startsWith("HTTP/1.1 408 Request Timeout\r\n")
            .contains("{\"detail\":\"The body took longer than ");
      }
    }
    assertThat(drip(declared, " ")).startsWith("HTTP/1.1 408 ");
    assertThat(drip(chunked, "1\r\n \r\n")).startsWith("HTTP/1.1 408 ");
  }

  @Test
  void aBodyThatNobodyReadsDripsNoLonger() throws Exception {
    assertThat(drip("POST /nowhere HTTP/1.1\r\nHost: a\r\nContent-Length: 60000\r\n\r\n", " "))
        .startsWith("HTTP/1.1 404 ");
  }

  @Test
  void aBodyThatNobodyReadsLeavesTheConnectionIdle() throws Exception {
    try (Raw client = new Raw(app.port())) {
      client.send("POST /nowhere HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc").await("}");
      // An idle connection is closed without a word, where a half-sent request would get its 408.
      assertThat(client.all()).startsWith("HTTP/1.1 404 ").doesNotContain("408");
    }
  }

  @Test
  void manySilentConnectionsKeepNobodyOut() throws Exception {
    Raw[] silent = new Raw[300];
    try {
      for (int i = 0; i < silent.length; i++) {
        silent[i] = new Raw(app.port());
      }
      assertThat(app.post("/a", "{\"text\":\"x\"}").statusCode()).isEqualTo(200);
      assertThat(app.get("/health/live").statusCode()).isEqualTo(200);
    } finally {
      for (Raw client : silent) {
        client.close();
      }
    }
  }

  @Test
  void aClientThatDoesNotReadIsCut() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    String huge = "x".repeat(9_000_000);
    try (RunningApp big =
            RunningApp.serve(
                new ScriptedApp(1, 64)
                    .with(
                        "/big",
                        (a, text) -> {
                          entered.countDown();
                          return huge;
                        })
                    .with("/a", (a, text) -> text),
                shortIdle());
        Raw client = new Raw(big.port())) {
      client.send("POST /big HTTP/1.1\r\nHost: a\r\nContent-Length: 12\r\n\r\n{\"text\":\"a\"}");
      assertThat(entered.await(30, TimeUnit.SECONDS)).isTrue();
      // Stopping waits for answers that are being sent: it ends because the connection is cut.
      assertThat(big.server().stop()).isTrue();
      assertThat(client.all().length()).isLessThan(huge.length());
    }
  }

  private static HttpLimits shortIdle() {
    HttpLimits d = HttpLimits.DEFAULT;
    return new HttpLimits(
        0,
        -1,
        d.deadline(),
        d.bodyBytes(),
        d.bodyMemory(),
        d.headerBytes(),
        d.lineBytes(),
        d.headerTime(),
        d.bodyTime(),
        Duration.ofMillis(500),
        d.drainTime(),
        d.shutdownDelay(),
        d.connections());
  }

  @Test
  void whatIsHalfSentDoesNotHoldAStoppingServer() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    ScriptedApp script =
        new ScriptedApp(1, 64)
            .with(
                "/a",
                (a, text) -> {
                  entered.countDown();
                  release.await();
                  return text;
                });
    try (RunningApp stopping = RunningApp.serve(script)) {
      Raw[] halves =
          IntStream.range(0, 3)
              .mapToObj(
                  i -> {
                    try {
                      return new Raw(stopping.port())
                          .send(
                              "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 99\r\n\r\n{"
                                  .substring(0, 10 + i * 20));
                    } catch (java.io.IOException e) {
                      throw new java.io.UncheckedIOException(e);
                    }
                  })
              .toArray(Raw[]::new);
      CompletableFuture<HttpResponse<String>> whole = stopping.postAsync("/a", "{\"text\":\"x\"}");
      assertThat(entered.await(30, TimeUnit.SECONDS)).isTrue();
      CompletableFuture<Boolean> stopped =
          CompletableFuture.supplyAsync(() -> stopping.server().stop());
      // What it has not read yet when it begins to stop comes while a call runs.
      for (Raw half : halves) {
        assertThat(half.all()).startsWith("HTTP/1.1 503 ").contains("The server is stopping");
        half.close();
      }
      release.countDown();
      assertThat(whole.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
      assertThat(stopped.get(30, TimeUnit.SECONDS)).isTrue();
    }
  }
}
