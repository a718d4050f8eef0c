package dev.jlserve.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.HttpStatusException;
import dev.jlserve.server.response.ErrorResponses;
import dev.jlserve.server.sample.ScriptedApp;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client gets for what an endpoint throws, and what the log keeps. */
@Isolated("It reads the log of all servers.")
class ErrorAnswersTest {

  private static final String A = "{\"text\":\"a\"}";

  private final Logger logger = Logger.getLogger(ErrorResponses.class.getName());
  private final BlockingQueue<LogRecord> log = new LinkedBlockingQueue<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          log.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  private final ScriptedApp app =
      new ScriptedApp(4, 64)
          .with("/echo", (a, text) -> text)
          .with(
              "/throws",
              (a, text) -> {
                throw new IllegalStateException("the secret of " + text);
              })
          .with(
              "/silent",
              (a, text) -> {
                throw new java.io.IOException();
              })
          .with(
              "/chosen",
              (a, text) -> {
                throw new HttpStatusException(404, "no such " + text);
              })
          .with("/null", (a, text) -> null)
          .with(
              "/overflow",
              (a, text) -> {
                throw new StackOverflowError();
              })
          .with(
              "/memory",
              (a, text) -> {
                throw new OutOfMemoryError("Java heap space");
              })
          .with(
              "/hidden-memory",
              (a, text) -> {
                throw new HiddenMemory(new OutOfMemoryError("Java heap space"));
              });

  /** An app's own choice of a response does not mend the process. */
  private static final class HiddenMemory extends HttpStatusException {

    private static final long serialVersionUID = 1;

    HiddenMemory(Throwable cause) {
      super(503, "try again");
      initCause(cause);
    }
  }

  @BeforeEach
  void listen() {
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
  }

  @AfterEach
  void leave() {
    logger.removeHandler(handler);
    logger.setUseParentHandlers(true);
  }

  /** A thread of its own writes the log. */
  private LogRecord logged() throws InterruptedException {
    LogRecord entry = log.poll(30, TimeUnit.SECONDS);
    assertThat(entry).isNotNull();
    return entry;
  }

  @Test
  void theClientsIdIsAnsweredAndLogged() throws Exception {
    try (RunningApp running = RunningApp.serve(app)) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(running.uri("/throws"))
              .POST(HttpRequest.BodyPublishers.ofString(A));
      HttpResponse<String> response =
          running.send(request.header("X-Request-Id", "a-B_1.2:3=/+@").build());
      assertThat(response.headers().firstValue("X-Request-Id")).contains("a-B_1.2:3=/+@");
      assertThat(response.body()).contains("\"id\":\"a-B_1.2:3=/+@\"");
      assertThat(logged().getMessage()).isEqualTo("POST /throws failed, id a-B_1.2:3=/+@");
      for (String other : List.of("", "a b", "a\tb", "a\"b", "\u00e9", "x".repeat(129))) {
        assertThat(
                running.raw(
                    "GET /health/live HTTP/1.1\r\nHost: a\r\nConnection: close\r\nX-Request-Id: "
                        + other
                        + "\r\n\r\n"))
            .containsPattern("\r\nX-Request-Id: [0-9a-f]{16}\r\n");
      }
    }
  }

  @Test
  void aRequestWithoutAHostIsToldThatItNeedsOne() throws Exception {
    try (RunningApp running = RunningApp.serve(app)) {
      assertThat(running.raw("GET /health/live HTTP/1.1\r\n\r\n"))
          .startsWith("HTTP/1.1 400 ")
          .contains("\r\nConnection: close\r\n")
          .endsWith(
              "{\"detail\":\"A request has one Host header, with a host's name or address\"}");
    }
  }

  @Test
  void anExceptionIsA500WithAnIdUnderWhichItIsLogged() throws Exception {
    try (RunningApp running = RunningApp.serve(app)) {
      HttpResponse<String> response = running.post("/throws", A);
      assertThat(response.statusCode()).isEqualTo(500);
      Matcher body =
          Pattern.compile("\\{\"detail\":\"Internal server error\",\"id\":\"([0-9a-f]{16})\"}")
              .matcher(response.body());
      assertThat(body.matches()).as(response.body()).isTrue();
      LogRecord entry = logged();
      assertThat(log).isEmpty();
      assertThat(entry.getMessage()).isEqualTo("POST /throws failed, id " + body.group(1));
      assertThat(entry.getThrown()).hasMessage("the secret of a");
      assertThat(running.post("/throws", A).body()).isNotEqualTo(response.body());
    }
  }

  @Test
  void devAnswersTheMessage() throws Exception {
    try (RunningApp running = RunningApp.dev(app)) {
      HttpResponse<String> response = running.post("/throws", A);
      assertThat(response.statusCode()).isEqualTo(500);
      assertThat(response.body()).startsWith("{\"detail\":\"the secret of a\",\"id\":\"");
      assertThat(running.post("/silent", A).body())
          .startsWith("{\"detail\":\"java.io.IOException\",\"id\":\"");
      assertThat(running.post("/null", A).body())
          .startsWith("{\"detail\":\"component 'text' of the answer is null");
    }
  }

  @Test
  void aChosenStatusIsAnsweredAsItIs() throws Exception {
    try (RunningApp running = RunningApp.serve(app)) {
      HttpResponse<String> response = running.post("/chosen", A);
      assertThat(response.statusCode()).isEqualTo(404);
      assertThat(response.body()).isEqualTo("{\"detail\":\"no such a\"}");
    }
    assertThat(log).isEmpty();
  }

  @Test
  void anUnwritableAnswerIsLoggedWithEndpointAndComponent() throws Exception {
    try (RunningApp running = RunningApp.serve(app)) {
      HttpResponse<String> response = running.post("/null", A);
      assertThat(response.statusCode()).isEqualTo(500);
      assertThat(response.body()).doesNotContain("component");
      LogRecord entry = logged();
      assertThat(entry.getMessage()).startsWith("POST /null failed, id ");
      assertThat(entry.getThrown()).hasMessageContaining("component 'text' of the answer");
    }
  }

  @Test
  void anErrorLeavesTheServerServing() throws Exception {
    try (RunningApp running = RunningApp.serve(app)) {
      assertThat(running.post("/overflow", A).statusCode()).isEqualTo(500);
      assertThat(running.post("/echo", A).statusCode()).isEqualTo(200);
      assertThat(running.get("/health/live").statusCode()).isEqualTo(200);
      assertThat(running.outOfMemory.getCount()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/memory", "/hidden-memory"})
  void outOfMemoryIsAnsweredAndSaid(String path) throws Exception {
    try (RunningApp running = RunningApp.serve(app)) {
      assertThat(running.post(path, A).statusCode()).isEqualTo(500);
      assertThat(logged().getMessage()).startsWith("POST " + path + " failed, id ");
      assertThat(running.outOfMemory.await(30, TimeUnit.SECONDS)).isTrue();
      assertThat(running.get("/health/live").statusCode()).isEqualTo(503);
    }
  }
}
