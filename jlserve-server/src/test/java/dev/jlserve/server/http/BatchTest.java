package dev.jlserve.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.HttpStatusException;
import dev.jlserve.server.sample.Occupied;
import dev.jlserve.server.sample.ScriptedApp;
import dev.jlserve.server.types.CompiledApp;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Requests that are answered together. */
@Isolated("It occupies the threads that servers share.")
class BatchTest {

  /** So long that a batch which waits for it is seen to wait. */
  private static final int FOREVER = 50_000;

  private static String text(String text) {
    return "{\"text\":\"" + text + "\"}";
  }

  private static String got(CompletableFuture<HttpResponse<String>> answer) throws Exception {
    return answer.get(30, TimeUnit.SECONDS).body();
  }

  @Test
  void aFullBatchDoesNotWait() throws Exception {
    ConcurrentLinkedQueue<List<String>> batches = new ConcurrentLinkedQueue<>();
    ScriptedApp script =
        new ScriptedApp(1, 64)
            .withBatch(
                "/b",
                3,
                FOREVER,
                texts -> {
                  batches.add(texts);
                  return texts.stream().map(t -> t + "!").toList();
                });
    try (RunningApp app = RunningApp.serve(script)) {
      List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        answers.add(app.postAsync("/b", text("t" + i)));
      }
      for (int i = 0; i < 6; i++) {
        assertThat(got(answers.get(i))).isEqualTo(text("t" + i + "!"));
      }
    }
    assertThat(batches).hasSize(2).allSatisfy(batch -> assertThat(batch).hasSize(3));
  }

  @Test
  void aCompiledAppBatches() throws Exception {
    CompiledApp<?> compiled =
        CompiledApp.of(
            "@JLServeApp",
            """
            record In(@NotBlank String text) {}
            record Out(String text, int of) {}
            @Endpoint(maxBatch = 2, maxDelayMillis = 50000)
            public List<Out> b(List<In> all) throws Exception {
              return all.stream().map(in -> new Out(in.text(), all.size())).toList();
            }
            """);
    try (RunningApp app = RunningApp.serve(compiled.bootstrap())) {
      assertThat(app.post("/b", text("")).body()).contains("\"loc\":[\"body\",\"text\"]");
      CompletableFuture<HttpResponse<String>> a = app.postAsync("/b", text("a"));
      CompletableFuture<HttpResponse<String>> b = app.postAsync("/b", text("b"));
      assertThat(got(a)).isEqualTo("{\"text\":\"a\",\"of\":2}");
      assertThat(got(b)).isEqualTo("{\"text\":\"b\",\"of\":2}");
    }
  }

  @Test
  void aLoneRequestWaitsNoLongerThanTheDelay() throws Exception {
    ScriptedApp script = new ScriptedApp(1, 64).withBatch("/b", 3, 20, texts -> texts);
    try (RunningApp app = RunningApp.serve(script)) {
      assertThat(app.post("/b", text("a")).body()).isEqualTo(text("a"));
    }
  }

  @Test
  void whatIsWrongAboutOneKeepsNoOther() throws Exception {
    ConcurrentLinkedQueue<List<String>> batches = new ConcurrentLinkedQueue<>();
    ScriptedApp script =
        new ScriptedApp(1, 64)
            .withBatch(
                "/b",
                4,
                FOREVER,
                texts -> {
                  batches.add(texts);
                  if (texts.contains("bad")) {
                    throw new IllegalStateException("bad");
                  }
                  if (texts.contains("gone")) {
                    throw new HttpStatusException(410, "gone");
                  }
                  return texts;
                });
    try (RunningApp app = RunningApp.serve(script)) {
      assertThat(app.post("/b", "{\"text\":1}").statusCode()).isEqualTo(422);
      CompletableFuture<HttpResponse<String>> a = app.postAsync("/b", text("a"));
      CompletableFuture<HttpResponse<String>> bad = app.postAsync("/b", text("bad"));
      CompletableFuture<HttpResponse<String>> gone = app.postAsync("/b", text("gone"));
      CompletableFuture<HttpResponse<String>> c = app.postAsync("/b", text("c"));
      assertThat(got(a)).isEqualTo(text("a"));
      assertThat(got(c)).isEqualTo(text("c"));
      assertThat(bad.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(500);
      assertThat(gone.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(410);
    }
    assertThat(batches).hasSize(5);
    assertThat(batches.peek()).containsExactlyInAnyOrder("a", "bad", "gone", "c");
  }

  @Test
  void aWrongCountFailsTheBatchAndIsNotTriedAgain() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    ScriptedApp script =
        new ScriptedApp(1, 64)
            .withBatch(
                "/few",
                2,
                FOREVER,
                texts -> {
                  calls.incrementAndGet();
                  return List.of("one");
                })
            .withBatch("/null", 1, 0, texts -> null);
    try (RunningApp app = RunningApp.dev(script)) {
      CompletableFuture<HttpResponse<String>> a = app.postAsync("/few", text("a"));
      CompletableFuture<HttpResponse<String>> b = app.postAsync("/few", text("b"));
      for (CompletableFuture<HttpResponse<String>> each : List.of(a, b)) {
        assertThat(each.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(500);
        assertThat(got(each)).contains("few() returned 1 answers for 2 requests");
      }
      assertThat(app.post("/null", text("a")).body())
          .contains("null() returned null for 1 request");
    }
    assertThat(calls).hasValue(1);
  }

  @ParameterizedTest
  @EnumSource
  void aClientThatLeavesLeavesTheBatch(Occupied occupied) throws Exception {
    ConcurrentLinkedQueue<List<String>> batches = new ConcurrentLinkedQueue<>();
    Semaphore entered = new Semaphore(0);
    CountDownLatch release = new CountDownLatch(1);
    ScriptedApp script =
        new ScriptedApp(1, 64)
            .with(
                "/slow",
                (a, t) -> {
                  entered.release();
                  occupied.until(release);
                  return t;
                })
            .withBatch(
                "/b",
                8,
                0,
                texts -> {
                  batches.add(texts);
                  return texts;
                });
    try (RunningApp app = RunningApp.serve(script)) {
      CompletableFuture<HttpResponse<String>> slow = app.postAsync("/slow", text("a"));
      entered.acquire();
      Socket leaving = new Socket("127.0.0.1", app.port());
      leaving.getOutputStream().write(request("/b", text("left")));
      CompletableFuture<HttpResponse<String>> stays = app.postAsync("/b", text("stays"));
      awaitConnections(app, 3);
      leaving.close();
      awaitConnections(app, 2);
      release.countDown();
      assertThat(got(stays)).isEqualTo(text("stays"));
      assertThat(got(slow)).isEqualTo(text("a"));
    }
    assertThat(batches).containsExactly(List.of("stays"));
  }

  @ParameterizedTest
  @EnumSource
  void aCallThatNobodyWaitsForIsInterrupted(Occupied occupied) throws Exception {
    Semaphore entered = new Semaphore(0);
    Semaphore interrupted = new Semaphore(0);
    ScriptedApp script =
        new ScriptedApp(1, 64)
            .withBatch(
                "/b",
                2,
                FOREVER,
                texts -> {
                  if (texts.contains("hang")) {
                    entered.release();
                    try {
                      occupied.forever();
                    } catch (InterruptedException e) {
                      interrupted.release();
                      throw e;
                    }
                  }
                  return texts;
                });
    try (RunningApp app = RunningApp.serve(script)) {
      Socket one = new Socket("127.0.0.1", app.port());
      Socket two = new Socket("127.0.0.1", app.port());
      one.getOutputStream().write(request("/b", text("hang")));
      two.getOutputStream().write(request("/b", text("hang")));
      entered.acquire();
      one.close();
      assertThat(interrupted.availablePermits()).isZero();
      two.close();
      assertThat(interrupted.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
      CompletableFuture<HttpResponse<String>> a = app.postAsync("/b", text("a"));
      CompletableFuture<HttpResponse<String>> b = app.postAsync("/b", text("b"));
      assertThat(List.of(got(a), got(b))).containsExactly(text("a"), text("b"));
    }
  }

  @Test
  void orderAndIdentityHoldUnderLoadAndRequestsShareCalls() throws Exception {
    int clients = 96;
    int each = 105; // More than 10,000 requests in all.
    AtomicInteger calls = new AtomicInteger();
    AtomicInteger taken = new AtomicInteger();
    ScriptedApp script =
        new ScriptedApp(1, 128)
            .withBatch(
                "/b",
                32,
                5,
                texts -> {
                  calls.incrementAndGet();
                  taken.addAndGet(texts.size());
                  TimeUnit.MILLISECONDS.sleep(3); // As a model does that takes its time.
                  return texts.stream().map(t -> t + "!").toList();
                });
    try (RunningApp app = RunningApp.serve(script);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> right = new ArrayList<>();
      for (int c = 0; c < clients; c++) {
        String name = "c" + c + "-";
        right.add(
            threads.submit(
                () -> {
                  int good = 0;
                  for (int i = 0; i < each; i++) {
                    if (i % 10 == 9) {
                      good += app.post("/b", "{\"txt\":1}").statusCode() == 422 ? 1 : 0;
                    } else {
                      String body = app.post("/b", text(name + i)).body();
                      good += body.equals(text(name + i + "!")) ? 1 : 0;
                    }
                  }
                  return good;
                }));
      }
      for (Future<Integer> one : right) {
        assertThat(one.get(120, TimeUnit.SECONDS)).isEqualTo(each);
      }
    }
    assertThat(taken).hasValue(clients * (each - each / 10));
    // How full batches are depends on the machine: the benchmark 'batching' measures that.
    assertThat(calls.get()).isLessThan(taken.get() / 2);
  }

  @ParameterizedTest
  @EnumSource
  void aFullQueueRefuses(Occupied occupied) throws Exception {
    Semaphore entered = new Semaphore(0);
    CountDownLatch release = new CountDownLatch(1);
    ScriptedApp script =
        new ScriptedApp(1, 1)
            .withBatch(
                "/b",
                1,
                0,
                texts -> {
                  entered.release();
                  occupied.until(release);
                  return texts;
                });
    try (RunningApp app = RunningApp.serve(script)) {
      CompletableFuture<HttpResponse<String>> runs = app.postAsync("/b", text("runs"));
      entered.acquire();
      CompletableFuture<HttpResponse<String>> waits = app.postAsync("/b", text("waits"));
      while (app.server().waiting() != 1) {
        Thread.onSpinWait();
      }
      HttpResponse<String> refused = app.post("/b", text("refused"));
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.headers().firstValue("Retry-After")).isPresent();
      release.countDown();
      assertThat(got(runs)).isEqualTo(text("runs"));
      assertThat(got(waits)).isEqualTo(text("waits"));
    }
  }

  private static void awaitConnections(RunningApp app, int count) {
    while (app.server().connections() != count) {
      Thread.onSpinWait();
    }
  }

  private static byte[] request(String path, String body) {
    String request =
        "POST "
            + path
            + " HTTP/1.1\r\nHost: a\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body;
    return request.getBytes(StandardCharsets.US_ASCII);
  }
}
