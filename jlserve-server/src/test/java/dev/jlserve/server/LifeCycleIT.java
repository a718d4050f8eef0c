package dev.jlserve.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.sample.GreeterBootstrap;
import dev.jlserve.server.sample.MisbehavingBootstrap;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a served app begins and ends, as a process, and what its environment says. */
class LifeCycleIT {

  /** So that one call that computes takes all. */
  private static final String ONE_PROCESSOR = "-XX:ActiveProcessorCount=1";

  @TempDir Path folder;

  private final HttpClient client = HttpClient.newHttpClient();

  private static HttpRequest.Builder request(int port, String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private CompletableFuture<HttpResponse<String>> post(int port, String path, String text) {
    return client.sendAsync(
        request(port, path)
            .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"" + text + "\"}"))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> get(int port, String path) throws Exception {
    return client.send(request(port, path).build(), HttpResponse.BodyHandlers.ofString());
  }

  private ServerProcess serve(Map<String, String> environment, String... jvm) throws Exception {
    List<String> args = new ArrayList<>(List.of(jvm));
    args.addAll(List.of("--", "serve", "--port", "0"));
    return ServerProcess.start(
        folder, MisbehavingBootstrap.class, environment, args.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SLEEPS", "SPINS"})
  void aSignalAnswersWhatRunsAndWaitsAndRefusesWhatComesLater(String call) throws Exception {
    try (ServerProcess server = serve(Map.of(), ONE_PROCESSOR)) {
      int port = server.port();
      CompletableFuture<HttpResponse<String>> running = post(port, "/waits", call);
      assertThat(server.line()).isEqualTo("waits began");
      List<CompletableFuture<HttpResponse<String>>> waiting = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        waiting.add(post(port, "/echo", "w" + i));
      }
      waiting.add(post(port, "/logs", "logged after the signal"));
      while (!get(port, "/metrics").body().contains("\njlserve_requests_waiting 6.0\n")) {
        Thread.onSpinWait(); // Only what waits when the signal comes is owed an answer.
      }
      try (Socket half = new Socket("127.0.0.1", port)) {
        half.getOutputStream()
            .write("POST /echo HTTP/1.1\r\nHost: a\r\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(get(port, "/health/ready").statusCode()).isEqualTo(200);
        server.signal("TERM");
        while (get(port, "/health/ready").statusCode() != 503) {
          Thread.onSpinWait();
        }
        assertThat(get(port, "/health/live").statusCode()).isEqualTo(200);
        assertThat(post(port, "/echo", "late").get(30, TimeUnit.SECONDS).statusCode())
            .isEqualTo(503);
        assertThat(new String(half.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
            .startsWith("HTTP/1.1 503 ");
      }
      server.tell();
      assertThat(running.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
      for (CompletableFuture<HttpResponse<String>> one : waiting) {
        HttpResponse<String> response = one.get(30, TimeUnit.SECONDS);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Connection")).contains("close");
      }
      assertThat(server.exitCode()).isEqualTo(143);
      assertThat(server.line()).isEqualTo("closed");
      assertThat(server.err().lines())
          .singleElement()
          .asString()
          .contains("\"message\":\"logged after the signal\",\"endpoint\":\"/logs\",\"id\":\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/slow", "/spins"})
  void aCallThatOutlastsTheDrainIsInterruptedAndRefused(String call) throws Exception {
    try (ServerProcess server = serve(Map.of("JLSERVE_DRAIN_TIMEOUT", "1"), ONE_PROCESSOR)) {
      int port = server.port();
      CompletableFuture<HttpResponse<String>> running = post(port, call, "50000");
      assertThat(server.line()).isEqualTo(call.substring(1) + " began");
      server.signal("TERM");
      assertThat(running.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(503);
      assertThat(server.exitCode()).isEqualTo(143);
      assertThat(server.line()).isEqualTo("closed");
    }
  }

  @Test
  void aCallThatCannotBeInterruptedKeepsCloseFromRunning() throws Exception {
    try (ServerProcess server = serve(Map.of("JLSERVE_DRAIN_TIMEOUT", "1"))) {
      int port = server.port();
      CompletableFuture<HttpResponse<String>> running = post(port, "/stubborn", "50000");
      assertThat(server.line()).isEqualTo("stubborn began");
      server.signal("TERM");
      assertThat(running.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(503);
      assertThat(server.exitCode()).isEqualTo(143);
      assertThat(server.rest()).isEmpty();
      assertThat(server.err()).isEqualTo("Error: a call has not ended; close() is left out\n");
    }
  }

  @ParameterizedTest
  @CsvSource({"/slow, TERM, 143", "/spins, INT, 130"})
  void aSecondSignalStopsAtOnce(String call, String signal, int exitCode) throws Exception {
    try (ServerProcess server = serve(Map.of(), ONE_PROCESSOR, "-Dexit-hangs=true")) {
      int port = server.port();
      CompletableFuture<HttpResponse<String>> running = post(port, call, "50000");
      assertThat(server.line()).isEqualTo(call.substring(1) + " began");
      server.signal(signal);
      while (get(port, "/health/ready").statusCode() != 503) {
        Thread.onSpinWait();
      }
      assertThat(server.isAlive()).isTrue();
      server.signal(signal);
      assertThat(server.exitCode()).isEqualTo(exitCode);
      assertThat(server.rest()).isEmpty();
      assertThat(running).failsWithin(30, TimeUnit.SECONDS);
    }
  }

  @Test
  void aShutdownDelayServesOnWithoutBeingReadyAndASecondSignalEndsIt() throws Exception {
    try (ServerProcess server = serve(Map.of("JLSERVE_SHUTDOWN_DELAY", "86400"))) {
      int port = server.port();
      assertThat(get(port, "/health/ready").headers().firstValue("Connection")).isEmpty();
      server.signal("TERM");
      HttpResponse<String> ready = get(port, "/health/ready");
      while (ready.statusCode() != 503) {
        ready = get(port, "/health/ready");
      }
      assertThat(ready.headers().firstValue("Connection")).contains("close");
      HttpResponse<String> answer = post(port, "/echo", "served").get(30, TimeUnit.SECONDS);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Connection")).contains("close");
      assertThat(get(port, "/health/live").statusCode()).isEqualTo(200);
      server.signal("TERM");
      assertThat(server.exitCode()).isEqualTo(143);
      assertThat(server.rest()).isEmpty();
    }
  }

  @Test
  void aShutdownDelayEnds() throws Exception {
    try (ServerProcess server = serve(Map.of("JLSERVE_SHUTDOWN_DELAY", "1"))) {
      server.port();
      server.signal("TERM");
      assertThat(server.exitCode()).isEqualTo(143);
      assertThat(server.line()).isEqualTo("closed");
    }
  }

  @Test
  void aDevelopmentServerKnowsNoShutdownDelay() throws Exception {
    try (ServerProcess server =
        ServerProcess.start(
            folder,
            MisbehavingBootstrap.class,
            Map.of("JLSERVE_SHUTDOWN_DELAY", "86400"),
            "serve",
            "--dev",
            "--port",
            "0")) {
      server.line();
      server.signal("TERM");
      assertThat(server.exitCode()).isEqualTo(143);
    }
  }

  @Test
  void aCloseThatHangsIsSaid() throws Exception {
    try (ServerProcess server = serve(Map.of(), "-Dscript=close-hangs")) {
      server.port();
      server.signal("TERM");
      assertThat(server.exitCode()).isEqualTo(143);
      assertThat(server.err()).isEqualTo("hanging\nError: close() has not ended after 2 s\n");
    }
  }

  @Test
  void aThreadOfTheAppThatEndsTheProcessIsSaid() throws Exception {
    try (ServerProcess server = serve(Map.of())) {
      CompletableFuture<HttpResponse<String>> call = post(server.port(), "/exits-elsewhere", "x");
      assertThat(server.exitCode()).isEqualTo(7);
      assertThat(server.err()).isEqualTo("Error: the app ended the process: exit 7\n");
      assertThat(server.line()).isEqualTo("closed");
      assertThat(call).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"is-ended", "outlives-a-signal", "outlives-a-signal-and-throws"})
  void aSignalDuringSetupEndsItWithoutAWord(String script) throws Exception {
    try (ServerProcess server = serve(Map.of(), "-Dscript=setup-" + script)) {
      assertThat(server.exitCode()).isEqualTo(143);
      assertThat(server.err()).isEmpty();
    }
  }

  @Test
  void anEndpointThatEndsTheProcessIsNamed() throws Exception {
    try (ServerProcess server = serve(Map.of("JLSERVE_DRAIN_TIMEOUT", "1"))) {
      assertThat(post(server.port(), "/exits", "x").get(30, TimeUnit.SECONDS).statusCode())
          .isEqualTo(503);
      assertThat(server.exitCode()).isZero();
      assertThat(server.err())
          .isEqualTo(
              "Error: POST /exits ended the process: exit 0\n"
                  + "Error: a call has not ended; close() is left out\n");
    }
  }

  @Test
  void aSetupThatHangsIsSaid() throws Exception {
    try (ServerProcess server =
        serve(Map.of("JLSERVE_SETUP_TIMEOUT", "1"), "-Dscript=setup-hangs")) {
      assertThat(server.exitCode()).isEqualTo(1);
      assertThat(server.err())
          .startsWith("hanging\nError: setup() has not ended after 1 s; it is at java.base/")
          .contains(", called by dev.jlserve.server.sample.")
          .endsWith(". To wait longer, set JLSERVE_SETUP_TIMEOUT to more seconds\n");
    }
  }

  @Test
  void theEnvironmentSetsLimits() throws Exception {
    try (ServerProcess server =
        serve(
            Map.of(
                "JLSERVE_CONCURRENCY", "2",
                "JLSERVE_QUEUE", "0",
                "JLSERVE_DEADLINE", "6",
                "JLSERVE_MAX_BODY", "100"))) {
      int port = server.port();
      assertThat(post(port, "/echo", "x".repeat(100)).get(30, TimeUnit.SECONDS).statusCode())
          .isEqualTo(413);
      // Has the classes of the log loaded: at its end a process does not wait long for a line.
      assertThat(post(port, "/logs", "begun").get(30, TimeUnit.SECONDS).statusCode())
          .isEqualTo(200);
      CompletableFuture<HttpResponse<String>> one = post(port, "/slow", "50000");
      CompletableFuture<HttpResponse<String>> two = post(port, "/slow", "50000");
      assertThat(server.line()).isEqualTo("slow began");
      assertThat(server.line()).isEqualTo("slow began");
      assertThat(post(port, "/echo", "x").get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(503);
      assertThat(one.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(504);
      assertThat(two.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(504);
      server.signal("TERM");
      assertThat(server.exitCode()).isEqualTo(143);
      assertThat(server.err().lines().skip(1))
          .hasSize(2)
          .allMatch(
              l ->
                  l.matches(
                      ".*\"POST /slow had no answer within 6 s, id ([0-9a-f]{16})\","
                          + "\"endpoint\":\"/slow\",\"id\":\"\\1\"}"));
    }
  }

  private HttpResponse<String> withKey(int port, String path) throws Exception {
    return client.send(
        request(port, path)
            .header("Authorization", "Bearer second-key-0123456789")
            .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"a\"}"))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void apiKeysComeFromAFileAndLandInNoLog() throws Exception {
    Path keys = folder.resolve("keys");
    Files.writeString(
        keys, "\ufeff# of the team\n\nfirst-key-0123456789\n  second-key-0123456789  \n");
    try (ServerProcess server = serve(Map.of("JLSERVE_API_KEYS_FILE", keys.toString()))) {
      int port = server.port();
      HttpResponse<String> without = post(port, "/echo", "x").get(30, TimeUnit.SECONDS);
      assertThat(without.statusCode()).isEqualTo(401);
      assertThat(without.headers().firstValue("WWW-Authenticate")).contains("Bearer");
      assertThat(get(port, "/health/ready").statusCode()).isEqualTo(200);
      assertThat(withKey(port, "/logs").statusCode()).isEqualTo(200); // As above.
      assertThat(withKey(port, "/memory").statusCode()).isEqualTo(500);
      assertThat(server.exitCode()).isEqualTo(3);
      assertThat(server.err()).contains("/memory").doesNotContain("0123456789");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "JLSERVE_QUEUE | many | 2 | JLSERVE_QUEUE is 'many'; it is a whole number from 0 to 1000000",
        "JLSERVE_CONCURRENCY | 0 | 2 | JLSERVE_CONCURRENCY is '0'; it is a whole number from 1 to"
            + " 100000",
        "JLSERVE_DEADLINE | -5 | 2 | JLSERVE_DEADLINE is '-5'; it is a whole number from 1 to 86400",
        "JLSERVE_SHUTDOWN_DELAY | -1 | 2 | JLSERVE_SHUTDOWN_DELAY is '-1'; it is a whole number from 0"
            + " to 86400",
        "JLSERVE_MAX_CONNECTIONS | 0 | 2 | JLSERVE_MAX_CONNECTIONS is '0'; it is a whole number from"
            + " 1 to 1000000",
        "JLSERVE_CORS_ORIGINS | * | 2 | JLSERVE_CORS_ORIGINS holds '*'; an origin is scheme and"
            + " host, such as https://app.example",
        "JLSERVE_HOST | nowhere.invalid | 1 | No host 'nowhere.invalid' is known to bind. Give"
            + " --host, or JLSERVE_HOST, an address of this machine, such as 127.0.0.1, or 0.0.0.0"
            + " for all of its addresses",
        "JLSERVE_API_KEYS_FILE | keys | 2 | JLSERVE_API_KEYS_FILE is 'keys'; give its absolute path",
        "JLSERVE_API_KEYS_FILE | /nowhere/keys | 1 | JLSERVE_API_KEYS_FILE '/nowhere/keys' cannot be"
            + " read: no such file; name a file that this user may read",
        "JLSERVE_API_KEYS_FILE | /dev/null | 1 | JLSERVE_API_KEYS_FILE '/dev/null' holds no key"
      })
  void whatTheEnvironmentSaysWrongIsSaid(String name, String value, int exit, String message)
      throws Exception {
    try (ServerProcess server =
        ServerProcess.start(folder, GreeterBootstrap.class, Map.of(name, value), "serve")) {
      assertThat(server.exitCode()).isEqualTo(exit);
      assertThat(server.err()).isEqualTo("Error: " + message + "\n");
    }
  }
}
