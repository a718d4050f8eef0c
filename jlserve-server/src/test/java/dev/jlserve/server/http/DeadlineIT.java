package dev.jlserve.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.sample.Occupied;
import dev.jlserve.server.sample.ScriptedApp;
import dev.jlserve.server.settings.HttpLimits;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of calls that take too long, or whose client has gone. */
@Isolated("It occupies the threads that servers share.")
class DeadlineIT {

  private static final String A = "{\"text\":\"a\"}";

  /** In which a busy machine answers what does not hang. */
  private static final HttpLimits LIMITS = RunningApp.deadline(Duration.ofSeconds(1));

  private static String post(String path, String body) {
    return "POST "
        + path
        + " HTTP/1.1\r\nHost: a\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  @ParameterizedTest
  @EnumSource
  void aCallThatEndsWhenInterruptedFreesItsPermit(Occupied occupied) throws Exception {
    Semaphore interrupted = new Semaphore(0);
    ScriptedApp script =
        new ScriptedApp(1, 0)
            .with(
                "/a",
                (a, text) -> {
                  if (text.equals("hang")) {
                    try {
                      occupied.forever();
                    } catch (InterruptedException e) {
                      interrupted.release();
                      throw e;
                    }
                  }
                  return text;
                });
    try (RunningApp app = RunningApp.serve(script, LIMITS)) {
      HttpResponse<String> late = app.post("/a", "{\"text\":\"hang\"}");
      assertThat(late.statusCode()).isEqualTo(504);
      assertThat(late.body()).startsWith("{\"detail\":\"No answer within ");
      assertThat(late.headers().firstValue("Content-Type")).contains("application/json");
      assertThat(late.headers().firstValue("Connection")).contains("close");
      assertThat(late.headers().firstValue("X-Request-Id").orElseThrow()).matches("[0-9a-f]{16}");
      assertThat(interrupted.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
      while (app.post("/a", A).statusCode() == 503) {
        Thread.onSpinWait();
      }
      assertThat(app.post("/a", A).body()).isEqualTo(A);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCallThatIgnoresItHoldsItsPermitUntilItEnds(Occupied occupied) throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    ScriptedApp script =
        new ScriptedApp(1, 0)
            .with(
                "/a",
                (a, text) -> {
                  if (text.equals("hang")) {
                    occupied.stubbornly(release);
                  }
                  return text;
                });
    try (RunningApp app = RunningApp.serve(script, LIMITS)) {
      assertThat(app.post("/a", "{\"text\":\"hang\"}").statusCode()).isEqualTo(504);
      assertThat(app.post("/a", A).statusCode()).isEqualTo(503);
      assertThat(app.get("/health/live").statusCode()).isEqualTo(200);
      release.countDown();
      while (app.post("/a", A).statusCode() == 503) {
        Thread.onSpinWait();
      }
      assertThat(app.post("/a", A).body()).isEqualTo(A);
    }
  }

  @ParameterizedTest
  @EnumSource
  void waitingCountsToo(Occupied occupied) throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    AtomicInteger others = new AtomicInteger();
    ScriptedApp script =
        new ScriptedApp(1, 5)
            .with(
                "/slow",
                (a, text) -> {
                  entered.countDown();
                  occupied.stubbornly(release);
                  return text;
                })
            .with("/b", (a, text) -> "" + others.incrementAndGet());
    try (RunningApp app = RunningApp.serve(script, LIMITS)) {
      CompletableFuture<HttpResponse<String>> first = app.postAsync("/slow", A);
      assertThat(entered.await(30, TimeUnit.SECONDS)).isTrue();
      assertThat(app.post("/b", A).statusCode()).isEqualTo(504);
      assertThat(first.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(504);
      release.countDown();
      while (app.post("/b", A).statusCode() != 200) {
        Thread.onSpinWait();
      }
      // The one that was late in the queue has never been called.
      assertThat(others).hasValue(1);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NATIVE") // It takes its three seconds.
  void whatCannotBeAnsweredInTimeIsRefusedAtOnce(Occupied occupied) throws Exception {
    Semaphore entered = new Semaphore(0);
    Semaphore release = new Semaphore(0);
    ScriptedApp script =
        new ScriptedApp(1, 64)
            .with(
                "/a",
                (a, text) -> {
                  entered.release();
                  occupied.until(release);
                  return text;
                });
    try (RunningApp app = RunningApp.serve(script, RunningApp.deadline(Duration.ofSeconds(6)))) {
      CompletableFuture<HttpResponse<String>> measured = app.postAsync("/a", A);
      assertThat(entered.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
      long begin = System.nanoTime();
      while (System.nanoTime() - begin < 3_500_000_000L) {
        Thread.onSpinWait(); // The measured call takes three seconds and a half of the six.
      }
      release.release();
      assertThat(measured.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
      CompletableFuture<HttpResponse<String>> running = app.postAsync("/a", A);
      assertThat(entered.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
      HttpResponse<String> refused = app.post("/a", A);
      assertThat(running).isNotDone();
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
          .isBetween(3, 60);
      release.release();
      assertThat(running.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aClientThatLeavesCancelsItsCallAndLeavesTheQueue(Occupied occupied) throws Exception {
    Semaphore entered = new Semaphore(0);
    Semaphore interrupted = new Semaphore(0);
    AtomicInteger calls = new AtomicInteger();
    ScriptedApp script =
        new ScriptedApp(1, 1)
            .with(
                "/a",
                (a, text) -> {
                  calls.incrementAndGet();
                  if (text.equals("hang")) {
                    entered.release();
                    try {
                      occupied.forever();
                    } catch (InterruptedException e) {
                      interrupted.release();
                      throw e;
                    }
                  }
                  return text;
                });
    try (RunningApp app = RunningApp.serve(script)) {
      Raw running = new Raw(app.port()).send(post("/a", "{\"text\":\"hang\"}"));
      assertThat(entered.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
      Raw waiting = new Raw(app.port()).send(post("/a", A));
      awaitWaiting(app, 1);
      assertThat(app.post("/a", A).statusCode()).isEqualTo(503);
      waiting.close();
      awaitWaiting(app, 0);
      CompletableFuture<HttpResponse<String>> next = app.postAsync("/a", "{\"text\":\"next\"}");
      awaitWaiting(app, 1);
      running.close();
      assertThat(interrupted.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
      assertThat(next.get(30, TimeUnit.SECONDS).body()).isEqualTo("{\"text\":\"next\"}");
      assertThat(calls).hasValue(2);
    }
  }

  private static void awaitWaiting(RunningApp app, int count) throws Exception {
    String line = "jlserve_requests_waiting " + count + ".0\n";
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!app.get("/metrics").body().contains(line)) {
      assertThat(System.nanoTime()).as(line).isLessThan(end);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRequestThatCameEarlyIsAnsweredAfterASlowOne(Occupied occupied) throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    ScriptedApp script =
        new ScriptedApp(1, 64)
            .with(
                "/a",
                (a, text) -> {
                  if (text.equals("slow")) {
                    entered.countDown();
                    occupied.until(release);
                  }
                  return text;
                });
    try (RunningApp app = RunningApp.serve(script);
        Raw client = new Raw(app.port())) {
      client.send(post("/a", "{\"text\":\"slow\"}"));
      assertThat(entered.await(30, TimeUnit.SECONDS)).isTrue();
      long begin = System.nanoTime();
      while (System.nanoTime() - begin < 200_000_000) {
        Thread.onSpinWait(); // Long enough for the server to watch the connection meanwhile.
      }
      client.send(post("/a", "{\"text\":\"one\"}") + post("/a", "{\"text\":\"two\"}"));
      release.countDown();
      client.await("\"slow\"").await("\"one\"").await("\"two\"");
      client.send(post("/a", "{\"text\":\"three\"}")).await("\"three\"");
    }
  }

  @Test
  void aMarkOfInterruptionThatUserCodeLeavesHarmsNobody() throws Exception {
    ScriptedApp script =
        new ScriptedApp(1, 64)
            .with(
                "/a",
                (a, text) -> {
                  Thread.currentThread().interrupt();
                  return text;
                });
    try (RunningApp app = RunningApp.serve(script);
        Raw client = new Raw(app.port())) {
      client.send(post("/a", "{\"text\":\"one\"}")).await("\"one\"");
      client.send(post("/a", "{\"text\":\"two\"}")).await("\"two\"");
    }
  }
}
