package dev.jlserve.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.sample.Occupied;
import dev.jlserve.server.sample.ScriptedApp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Many requests whose time ends just as they are done: each is answered, one way or the other. */
@Isolated("It occupies the threads that servers share.")
class LateAnswersIT {

  private static final int CLIENTS = 50;
  private static final int REQUESTS = 12;
  private static final Duration DEADLINE = Duration.ofMillis(300);

  private static String post(String path, int millis) {
    String body = "{\"text\":\"" + millis + "\"}";
    return "POST "
        + path
        + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  private static String last(String millis, Occupied occupied) throws InterruptedException {
    occupied.millis(Long.parseLong(millis));
    return millis;
  }

  /** How many of the requests were answered with which status; no status is an empty one. */
  private static Map<String, AtomicInteger> statuses(RunningApp app, int count, int from, int to)
      throws Exception {
    Map<String, AtomicInteger> statuses = new ConcurrentHashMap<>();
    try (ExecutorService clients = Executors.newFixedThreadPool(count)) {
      Callable<Void> client =
          () -> {
            Random random = new Random(Thread.currentThread().threadId());
            for (int i = 0; i < REQUESTS; i++) {
              try (Raw raw = new Raw(app.port())) {
                String answer = raw.send(post("/a", random.nextInt(from, to))).all();
                String status = answer.length() < 12 ? "" : answer.substring(9, 12);
                statuses.computeIfAbsent(status, s -> new AtomicInteger()).incrementAndGet();
              }
            }
            return null;
          };
      for (Future<Void> done :
          clients.invokeAll(IntStream.range(0, count).mapToObj(i -> client).toList())) {
        done.get();
      }
    }
    return statuses;
  }

  @ParameterizedTest
  @CsvSource({"SLEEPS, 50", "SPINS, 4"})
  void everyRequestAroundItsDeadlineIsAnswered(Occupied occupied, int clients) throws Exception {
    // A call that was late may hold its permit a little longer than its client waits.
    ScriptedApp script =
        new ScriptedApp(4 * clients, 0).with("/a", (a, text) -> last(text, occupied));
    try (RunningApp app = RunningApp.serve(script, RunningApp.deadline(DEADLINE))) {
      // The earliest are in time even where the machine is busy.
      Map<String, AtomicInteger> statuses = statuses(app, clients, 240, 355);
      assertThat(statuses.keySet()).containsExactlyInAnyOrder("200", "504");
      assertThat(statuses.values().stream().mapToInt(AtomicInteger::get).sum())
          .isEqualTo(clients * REQUESTS);
    }
  }

  @ParameterizedTest
  @CsvSource({"SLEEPS, 50", "SPINS, 8"})
  void everyCallThatOutlastsTheDrainIsAnswered(Occupied occupied, int count) throws Exception {
    CountDownLatch entered = new CountDownLatch(count);
    ScriptedApp script =
        new ScriptedApp(count, 0)
            .with(
                "/a",
                (a, text) -> {
                  entered.countDown();
                  return last(text, occupied);
                });
    Raw[] clients = new Raw[count];
    try (RunningApp app =
        RunningApp.serve(
            script,
            RunningApp.times(
                Duration.ofSeconds(60), Duration.ofSeconds(10), Duration.ofMillis(100)))) {
      for (int i = 0; i < count; i++) {
        clients[i] = new Raw(app.port()).send(post("/a", 60_000));
      }
      assertThat(entered.await(30, TimeUnit.SECONDS)).isTrue();
      assertThat(app.server().stop()).isTrue();
      for (Raw client : clients) {
        // What may have begun is not to be sent again.
        assertThat(client.all())
            .startsWith("HTTP/1.1 503 ")
            .contains("The server is stopping")
            .doesNotContainIgnoringCase("Retry-After");
        client.close();
      }
    }
  }

  /** No call of theirs has begun, nor does one in the place of a call that ends. */
  @ParameterizedTest
  @ValueSource(strings = {"/call", "/stream", "/batch"})
  void whatStillWaitsAtTheEndOfTheDrainMayBeSentAgain(String path) throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    AtomicInteger calls = new AtomicInteger();
    Callable<String> stays =
        () -> {
          calls.incrementAndGet();
          entered.countDown();
          new CountDownLatch(1).await();
          return "";
        };
    ScriptedApp script =
        new ScriptedApp(1, CLIENTS)
            .with("/call", (a, text) -> stays.call())
            .withStream("/stream", text -> Stream.of(stays.call()))
            .withBatch("/batch", 1, 0, texts -> List.of(stays.call()));
    List<Raw> waiting = new ArrayList<>();
    try (RunningApp app =
            RunningApp.serve(
                script,
                RunningApp.times(
                    Duration.ofSeconds(60), Duration.ofSeconds(10), Duration.ofMillis(100)));
        Raw running = new Raw(app.port()).send(post(path, 1))) {
      assertThat(entered.await(30, TimeUnit.SECONDS)).isTrue();
      for (int i = 0; i < CLIENTS; i++) {
        waiting.add(new Raw(app.port()).send(post(path, 1)));
      }
      while (!app.get("/metrics").body().contains("jlserve_requests_waiting " + CLIENTS + ".0")) {
        Thread.onSpinWait();
      }

      assertThat(app.server().stop()).isTrue();

      assertThat(running.all()).startsWith("HTTP/1.1 503 ").doesNotContain("Retry-After");
      for (Raw client : waiting) {
        assertThat(client.all()).startsWith("HTTP/1.1 503 ").contains("\r\nRetry-After: 1\r\n");
        client.close();
      }
      assertThat(calls).hasValue(1);
    }
  }

  @Test
  void everyBodyThatComesTooLateIsAnswered() throws Exception {
    ScriptedApp script = new ScriptedApp(CLIENTS, 0).with("/a", (a, text) -> text);
    try (RunningApp app =
            RunningApp.serve(
                script, RunningApp.times(Duration.ofSeconds(60), DEADLINE, Duration.ofSeconds(1)));
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      Callable<String> client =
          () -> {
            String request = post("/a", 12345);
            try (Raw raw = new Raw(app.port())) {
              return raw.send(request.substring(0, request.length() - 1)).all();
            }
          };
      Stream<Callable<String>> all = IntStream.range(0, CLIENTS).mapToObj(i -> client);
      for (Future<String> answer : clients.invokeAll(all.toList())) {
        assertThat(answer.get()).startsWith("HTTP/1.1 408 ");
      }
    }
  }
}
