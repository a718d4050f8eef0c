package dev.jlserve.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.sample.Occupied;
import dev.jlserve.server.sample.ScriptedApp;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How many calls run at once, and what becomes of the others. */
@Isolated("It occupies the threads that servers share.")
class AdmissionTest {

  private static final String A = "{\"text\":\"a\"}";

  @Test
  void neverRunsMoreCallsThanDeclared() throws Exception {
    for (int concurrency : new int[] {1, 3}) {
      AtomicInteger running = new AtomicInteger();
      AtomicInteger most = new AtomicInteger();
      ScriptedApp.Script counting =
          (a, text) -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            Thread.yield();
            running.decrementAndGet();
            return text;
          };
      ScriptedApp script =
          new ScriptedApp(concurrency, 200).with("/a", counting).with("/b", counting);
      try (RunningApp app = RunningApp.serve(script)) {
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
          answers.add(app.postAsync(i % 2 == 0 ? "/a" : "/b", A));
        }
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
          assertThat(answer.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        }
      }
      assertThat(most.get()).isBetween(1, concurrency);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFullQueueRefusesAtOnceAndNothingElseSuffers(Occupied occupied) throws Exception {
    Semaphore entered = new Semaphore(0);
    CountDownLatch release = new CountDownLatch(1);
    ScriptedApp script =
        new ScriptedApp(1, 2)
            .with(
                "/slow",
                (a, text) -> {
                  entered.release();
                  occupied.until(release);
                  return text;
                })
            .with("/own", 1, (a, text) -> text);
    try (RunningApp app = RunningApp.serve(script)) {
      CompletableFuture<HttpResponse<String>> running = app.postAsync("/slow", A);
      assertThat(entered.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
      List<CompletableFuture<HttpResponse<String>>> others = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        others.add(app.postAsync("/slow", A));
      }
      // Two wait; the three that are answered while the first call still runs were refused.
      for (int refused = 0; refused < 3; refused++) {
        HttpResponse<String> response =
            CompletableFuture.anyOf(others.toArray(CompletableFuture[]::new))
                .thenApply(AdmissionTest::asResponse)
                .get(30, TimeUnit.SECONDS);
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).contains("1");
        assertThat(response.body()).startsWith("{\"detail\":\"");
        assertThat(others.removeIf(o -> o.isDone() && o.join() == response)).isTrue();
      }
      assertThat(app.get("/health/ready").statusCode()).isEqualTo(200);
      assertThat(app.get("/openapi.json").statusCode()).isEqualTo(200);
      assertThat(app.post("/own", A).statusCode()).isEqualTo(200);
      release.countDown();
      assertThat(running.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
      for (CompletableFuture<HttpResponse<String>> waiting : others) {
        assertThat(waiting.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
      }
      assertThat(app.post("/slow", A).statusCode()).isEqualTo(200);
    }
  }

  @SuppressWarnings("unchecked")
  private static HttpResponse<String> asResponse(Object response) {
    return (HttpResponse<String>) response;
  }

  @ParameterizedTest
  @EnumSource
  void withoutAQueueTheSecondIsRefused(Occupied occupied) throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    ScriptedApp script =
        new ScriptedApp(1, 0)
            .with(
                "/slow",
                (a, text) -> {
                  entered.countDown();
                  occupied.until(release);
                  return text;
                });
    try (RunningApp app = RunningApp.serve(script)) {
      CompletableFuture<HttpResponse<String>> running = app.postAsync("/slow", A);
      assertThat(entered.await(30, TimeUnit.SECONDS)).isTrue();
      assertThat(app.post("/slow", A).statusCode()).isEqualTo(503);
      release.countDown();
      assertThat(running.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
      assertThat(app.post("/slow", A).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void everyOutcomeGivesThePermitBack() throws Exception {
    ScriptedApp script =
        new ScriptedApp(1, 0)
            .with(
                "/a",
                (a, text) -> {
                  if (text.equals("throw")) {
                    throw new AssertionError("on purpose");
                  }
                  return text.equals("null") ? null : text;
                });
    try (RunningApp app = RunningApp.serve(script)) {
      for (int i = 0; i < 3; i++) {
        assertThat(app.post("/a", "{\"text\":\"throw\"}").statusCode()).isEqualTo(500);
        assertThat(app.post("/a", "{\"text\":\"null\"}").statusCode()).isEqualTo(500);
        assertThat(app.post("/a", "{\"text\":1}").statusCode()).isEqualTo(422);
        assertThat(app.post("/a", "{").statusCode()).isEqualTo(422);
        assertThat(app.post("/a", A).statusCode()).isEqualTo(200);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void stoppingAnswersWhatIsBeingAnswered(Occupied occupied) throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    ScriptedApp script =
        new ScriptedApp(1, 64)
            .with(
                "/slow",
                (a, text) -> {
                  entered.countDown();
                  occupied.until(release);
                  return text;
                });
    try (RunningApp app = RunningApp.serve(script)) {
      CompletableFuture<HttpResponse<String>> running = app.postAsync("/slow", A);
      assertThat(entered.await(30, TimeUnit.SECONDS)).isTrue();
      CompletableFuture<Boolean> stopped = CompletableFuture.supplyAsync(() -> app.server().stop());
      while (app.get("/health/ready").statusCode() != 503) {
        Thread.onSpinWait();
      }
      assertThat(app.get("/health/live").statusCode()).isEqualTo(200);
      HttpResponse<String> late = app.post("/slow", A);
      assertThat(late.statusCode()).isEqualTo(503);
      assertThat(late.body()).isEqualTo("{\"detail\":\"The server is stopping\"}");
      assertThat(late.headers().firstValue("Retry-After")).contains("1");
      assertThat(late.headers().firstValue("Connection")).contains("close");
      assertThat(stopped).isNotDone();
      release.countDown();
      assertThat(running.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
      assertThat(stopped.get(30, TimeUnit.SECONDS)).isTrue();
    }
  }
}
