package dev.jlserve.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.sample.ComputingBootstrap;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server whose calls compute on all processors: everything but the calls goes on. */
class ComputingCallsIT {

  /** Without the module that lets a JDK change the number of carriers, as JDKs before 24 are. */
  private static final List<String> FIXED_CARRIERS =
      List.of("--limit-modules", "java.se,jdk.unsupported");

  @TempDir Path folder;

  private final HttpClient client = HttpClient.newHttpClient();

  private ServerProcess serve(int processors, Map<String, String> environment, List<String> jvm)
      throws IOException {
    List<String> args = new ArrayList<>(jvm);
    args.add("-Djava.io.tmpdir=" + folder); // For native libraries, which a killed process leaves.
    args.add("-XX:ActiveProcessorCount=" + processors);
    args.addAll(List.of("--", "serve", "--port", "0"));
    Map<String, String> all = new HashMap<>(environment);
    all.put("ORT_DISABLE_TELEMETRY", "1"); // As every process of an app has it.
    return ServerProcess.start(folder, ComputingBootstrap.class, all, args.toArray(String[]::new));
  }

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

  private int get(int port, String path) throws Exception {
    return client
        .sendAsync(request(port, path).build(), HttpResponse.BodyHandlers.discarding())
        .get(30, TimeUnit.SECONDS)
        .statusCode();
  }

  private static int status(CompletableFuture<HttpResponse<String>> answer) throws Exception {
    return answer.get(30, TimeUnit.SECONDS).statusCode();
  }

  private void await(int port, String path, int status) throws Exception {
    Instant end = Instant.now().plusSeconds(60);
    for (int found = get(port, path); found != status; found = get(port, path)) {
      assertThat(Instant.now()).as("%s still answers %d", path, found).isBefore(end);
    }
  }

  /** Nothing but {@link ServerProcess#tell} ends the calls: they compute as long as this asks. */
  private void allElseIsAnswered(int port) throws Exception {
    assertThat(get(port, "/health/live")).isEqualTo(200);
    assertThat(get(port, "/health/ready")).isEqualTo(200);
    assertThat(get(port, "/metrics")).isEqualTo(200);
    assertThat(get(port, "/nowhere")).isEqualTo(404);
  }

  private void callsComputeBesideTheServer(
      ServerProcess server, int calls, String path, String text) throws Exception {
    int port = server.port();
    List<CompletableFuture<HttpResponse<String>>> running = new ArrayList<>();
    for (int i = 0; i < calls; i++) {
      running.add(post(port, path, text));
      assertThat(server.line()).isEqualTo("began");
    }
    allElseIsAnswered(port);
    // One of two has a place in the queue; the other is refused.
    CompletableFuture<HttpResponse<String>> one = post(port, path, text);
    CompletableFuture<HttpResponse<String>> two = post(port, path, text);
    assertThat(CompletableFuture.anyOf(one, two).get(30, TimeUnit.SECONDS))
        .extracting(answer -> ((HttpResponse<?>) answer).statusCode())
        .isEqualTo(503);
    allElseIsAnswered(port);
    server.tell();
    running.add(one.isDone() ? two : one);
    for (CompletableFuture<HttpResponse<String>> call : running) {
      assertThat(status(call)).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, /call, SPINS",
    "1, 4, /call, SPINS",
    "1, 2, /model, a model",
    "2, 4, /model, a model",
    "1, 2, /stream, SPINS",
    "2, 2, /threads, SPINS"
  })
  void allElseIsAnsweredWhileCallsCompute(int processors, int calls, String path, String text)
      throws Exception {
    Map<String, String> environment = Map.of("JLSERVE_CONCURRENCY", "" + calls);
    try (ServerProcess server = serve(processors, environment, List.of())) {
      callsComputeBesideTheServer(server, calls, path, text);
    }
  }

  @Test
  void allElseIsAnsweredWhileThreadsComputeThatACallHasLeft() throws Exception {
    try (ServerProcess server = serve(1, Map.of(), List.of())) {
      int port = server.port();
      assertThat(status(post(port, "/background", "SPINS"))).isEqualTo(200);
      allElseIsAnswered(port);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void carriersThatCannotBeAddedAreThereFromTheStart(int calls) throws Exception {
    Map<String, String> environment = Map.of("JLSERVE_CONCURRENCY", "" + calls);
    try (ServerProcess server = serve(1, environment, FIXED_CARRIERS)) {
      callsComputeBesideTheServer(server, calls, "/call", "SPINS");
    }
  }

  @Test
  void moreCallsThanTheSchedulerTakesCarriersAreServed() throws Exception {
    Map<String, String> environment = Map.of("JLSERVE_CONCURRENCY", "100000");
    try (ServerProcess server = serve(1, environment, FIXED_CARRIERS)) {
      allElseIsAnswered(server.port());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, /stubborn, Occupied",
    "1, 2, /model, EndlessModel",
    "2, 2, /model, EndlessModel"
  })
  void callsThatComputeAreAnsweredAtTheirDeadlineAndReadinessTellsThatTheyDoNotEnd(
      int processors, int calls, String path, String place) throws Exception {
    Map<String, String> environment =
        Map.of("JLSERVE_DEADLINE", "3", "JLSERVE_CONCURRENCY", "" + calls);
    try (ServerProcess server = serve(processors, environment, List.of())) {
      int port = server.port();
      List<CompletableFuture<HttpResponse<String>>> running = new ArrayList<>();
      for (int i = 0; i < calls; i++) {
        running.add(post(port, path, "SPINS"));
        assertThat(server.line()).isEqualTo("began");
      }
      for (CompletableFuture<HttpResponse<String>> call : running) {
        assertThat(status(call)).isEqualTo(504);
      }
      await(port, "/health/ready", 503);
      // Of three seconds, each may take all where the machine is busy with more than this.
      await(port, "/health/live", 200);
      await(port, "/metrics", 200);
      server.tell();
      await(port, "/health/ready", 200);
      while (status(post(port, "/call", "SPINS")) != 200) {
        Thread.onSpinWait();
      }
      server.signal("TERM");
      assertThat(server.exitCode()).isEqualTo(143);
      assertThat(server.err().lines())
          .filteredOn(line -> line.contains("have not ended after their deadline"))
          .singleElement()
          .asString()
          .contains("%1$d of %1$d calls".formatted(calls), "POST " + path, place + ".");
    }
  }

  /** The call is a virtual thread, and waits for the shutdown: it goes on if a carrier is free. */
  @ParameterizedTest
  @ValueSource(strings = {"/stubborn", "/background"})
  void aCallEndsTheProcessWhileOthersCompute(String path) throws Exception {
    Map<String, String> environment =
        Map.of("JLSERVE_DRAIN_TIMEOUT", "1", "JLSERVE_CONCURRENCY", "2");
    try (ServerProcess server = serve(1, environment, List.of())) {
      int port = server.port();
      post(port, path, "SPINS");
      assertThat(server.line()).isEqualTo("began");
      post(port, "/exits", "x");
      assertThat(server.exitCode()).isEqualTo(ComputingBootstrap.EXIT_CODE);
    }
  }

  @ParameterizedTest
  @CsvSource({"/batch, closed", "/stubborn, "})
  void aCallThatComputesBeyondTheDrainIsRefused(String path, String closed) throws Exception {
    try (ServerProcess server = serve(1, Map.of("JLSERVE_DRAIN_TIMEOUT", "1"), List.of())) {
      CompletableFuture<HttpResponse<String>> running = post(server.port(), path, "SPINS");
      assertThat(server.line()).isEqualTo("began");
      server.signal("TERM");
      assertThat(status(running)).isEqualTo(503);
      assertThat(server.exitCode()).isEqualTo(143);
      assertThat(server.rest()).isEqualTo(closed == null ? List.of() : List.of(closed));
    }
  }
}
