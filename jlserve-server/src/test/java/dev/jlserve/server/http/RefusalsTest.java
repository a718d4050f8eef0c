package dev.jlserve.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.sample.ScriptedApp;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A refused request's answer arrives whole, and no reset overtakes it. */
@Order(1) // It mostly waits, so the others run beside it.
class RefusalsTest {

  private static RunningApp app;

  @BeforeAll
  static void start() throws Exception {
    app =
        RunningApp.serve(
            new ScriptedApp(1, 64).with("/a", (a, text) -> text),
            // The rest of a refused request has as long to arrive as headers have.
            RunningApp.times(
                Duration.ofSeconds(30), Duration.ofSeconds(2), Duration.ofSeconds(20)));
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  /** All that comes until the server ends its side; fails if the connection is reset. */
  private static String answer(String request) throws IOException {
    return answer(app, request);
  }

  private static String answer(RunningApp app, String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", app.port())) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a space before a colon, 400, 'GET / HTTP/1.1~Host : a~~'",
    "no request line, 400, 'GET~~'",
    "no host, 400, 'GET / HTTP/1.1~~'",
    "a length that is none, 400, 'POST /a HTTP/1.1~Host: a~Content-Length: x~~'",
    "an unknown coding, 400, 'POST /a HTTP/1.1~Host: a~Transfer-Encoding: gzip~~'",
    "small letters, 501, 'get / HTTP/1.1~Host: a~~'",
    "another version, 505, 'GET / HTTP/2.0~Host: a~~'",
    "a long line, 414, /",
    "a long header, 400, 'GET / HTTP/1.1~Host: a~X-Pad: '"
  })
  @SuppressWarnings("unused")
  void noResetOvertakesTheAnswer(String name, int status, String head) throws Exception {
    String begin = head.equals("/") ? "GET /" : head.replace("~", "\r\n");
    assertThat(answer(begin + "x".repeat(300_000)))
        .startsWith("HTTP/1.1 " + status + " ")
        .contains("\r\nConnection: close\r\n")
        .endsWith("\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "'POST /none HTTP/1.1~Host: a~Connection: close~', false, 60000",
    "'POST /none HTTP/1.0~', false, 60000",
    "'POST /none HTTP/1.1~Host: a~', false, 300000",
    "'POST /none HTTP/1.1~Host: a~', true, 60000",
    "'POST /none HTTP/1.1~Host: a~', true, 300000",
    "'POST /none HTTP/1.0~Connection: keep-alive~', false, 300000",
  })
  void noResetOvertakesTheAnswerToABodyThatNobodyReads(String head, boolean chunked, int length)
      throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(answer(request(head, chunked, length)))
          .startsWith("HTTP/1.1 404 ")
          .contains("\r\nConnection: close\r\n")
          .endsWith("\"}");
    }
  }

  /** What a balancer takes for the sign to ask another server. */
  @Test
  void noResetOvertakesWhatAServerThatStopsAnswers() throws Exception {
    CountDownLatch called = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    ScriptedApp script =
        new ScriptedApp(2, 64)
            .with(
                "/held",
                (a, text) -> {
                  called.countDown();
                  assertThat(go.await(60, TimeUnit.SECONDS)).isTrue();
                  return text;
                });
    try (RunningApp stopping = RunningApp.serve(script)) {
      CompletableFuture<HttpResponse<String>> held =
          stopping.postAsync("/held", "{\"text\":\"a\"}");
      called.await();
      CompletableFuture<Boolean> stopped =
          CompletableFuture.supplyAsync(() -> stopping.server().stop());
      while (stopping.get("/health/ready").statusCode() == 200) {
        Thread.onSpinWait();
      }
      String late = request("POST /held HTTP/1.1~Host: a~", false, 60_000);
      for (int i = 0; i < 5; i++) {
        assertThat(answer(stopping, late)).startsWith("HTTP/1.1 503 ").endsWith("\"}");
      }
      go.countDown();
      assertThat(held.get().statusCode()).isEqualTo(200);
      assertThat(stopped.get()).isTrue();
    }
  }

  private static String request(String head, boolean chunked, int length) {
    String body = "{\"text\":\"" + "x".repeat(length - 11) + "\"}";
    return (head + (chunked ? "Transfer-Encoding: chunked~~" : "Content-Length: " + length + "~~"))
            .replace("~", "\r\n")
        + (chunked ? Integer.toHexString(length) + "\r\n" + body + "\r\n0\r\n\r\n" : body);
  }

  @ParameterizedTest
  @CsvSource({
    "408, 'HEAD /health/live HTTP/1.1~Host: a~'",
    "400, 'HEAD /health/live HTTP/1.1~~'",
    "400, 'HEAD /health/live HTTP/1.1~Host : a~~'",
    "505, 'HEAD /health/live HTTP/2.0~Host: a~~'"
  })
  void anAnswerToHeadHasNoBody(int status, String head) throws Exception {
    assertThat(answer(head.replace("~", "\r\n")))
        .startsWith("HTTP/1.1 " + status + " ")
        .containsPattern("\r\nContent-Length: [1-9]")
        .endsWith("\r\n\r\n");
  }

  @Test
  void aSlowBodyHearsOfADeadlineThatIsEarlierThanItsTimeout() throws Exception {
    Duration second = Duration.ofSeconds(1);
    try (RunningApp hasty =
        RunningApp.serve(
            new ScriptedApp(1, 64).with("/a", (a, text) -> text),
            RunningApp.times(second, second.plus(second), second))) {
      assertThat(answer(hasty, "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 12\r\n\r\n{"))
          .startsWith("HTTP/1.1 408 ")
          .endsWith("{\"detail\":\"The body took longer than 1 s\"}");
    }
  }

  @Test
  void theLineOfAnEarlierRequestIsForgotten() throws Exception {
    assertThat(answer("HEAD /health/live HTTP/1.1\r\nHost: a\r\n\r\nG"))
        .startsWith("HTTP/1.1 200 ")
        .contains("HTTP/1.1 408 ")
        .endsWith("\"}");
  }
}
