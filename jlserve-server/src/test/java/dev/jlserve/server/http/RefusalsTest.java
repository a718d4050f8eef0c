package dev.jlserve.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.sample.ScriptedApp;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
  void theLineOfAnEarlierRequestIsForgotten() throws Exception {
    assertThat(answer("HEAD /health/live HTTP/1.1\r\nHost: a\r\n\r\nG"))
        .startsWith("HTTP/1.1 200 ")
        .contains("HTTP/1.1 408 ")
        .endsWith("\"}");
  }
}
