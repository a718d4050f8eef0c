package dev.jlserve.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.sample.Occupied;
import dev.jlserve.server.sample.ScriptedApp;
import dev.jlserve.server.settings.HttpLimits;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls that hold all permits and do not end: readiness fails until one ends. */
@Isolated("It reads the log of all servers, and occupies the threads that they share.")
class StuckCallsIT {

  private static final HttpLimits LIMITS = RunningApp.deadline(Duration.ofSeconds(1));

  private final CountDownLatch release = new CountDownLatch(1);
  private final BlockingQueue<String> log = new LinkedBlockingQueue<>();
  private final Logger logger = Logger.getLogger("dev.jlserve.server.call");
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          log.add(entry.getLevel() + " " + new SimpleFormatter().formatMessage(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
  }

  @AfterEach
  void leave() {
    release.countDown();
    logger.removeHandler(handler);
    logger.setUseParentHandlers(true);
  }

  private static String text(String text) {
    return "{\"text\":\"" + text + "\"}";
  }

  private static void awaitReady(RunningApp app, int status) throws Exception {
    while (app.get("/health/ready").statusCode() != status) {
      Thread.onSpinWait();
    }
  }

  private ScriptedApp script(Occupied occupied) {
    return new ScriptedApp(2, 0)
        .with(
            "/single",
            (a, text) -> {
              occupied.stubbornly(release);
              return text;
            })
        .with(
            "/own",
            1,
            (a, text) -> {
              occupied.stubbornly(release);
              return text;
            })
        .withBatch(
            "/batch",
            1,
            0,
            texts -> {
              occupied.stubbornly(release);
              return texts;
            })
        .withStream(
            "/stream", text -> Stream.of("1", "2").peek(item -> occupied.stubbornly(release)))
        .with("/other", (a, text) -> text);
  }

  @ParameterizedTest
  @CsvSource({
    "SLEEPS, /single, /stream",
    "SPINS, /batch, /single",
    "SPINS, /stream, /batch",
    "NATIVE, /single, /batch"
  })
  void readinessFailsWhileTheyHoldAllPermits(Occupied occupied, String one, String two)
      throws Exception {
    try (RunningApp app = RunningApp.serve(script(occupied), LIMITS)) {
      assertThat(app.post(one, text("a")).statusCode()).isEqualTo(504);
      // With a permit left, others are answered.
      assertThat(app.post("/other", text("a")).statusCode()).isEqualTo(200);
      assertThat(app.get("/health/ready").statusCode()).isEqualTo(200);
      assertThat(app.post(two, text("a")).statusCode()).isEqualTo(504);
      awaitReady(app, 503);
      assertThat(app.get("/health/live").statusCode()).isEqualTo(200);
      assertThat(app.post("/other", text("a")).statusCode()).isEqualTo(503);
      assertThat(log.poll(30, TimeUnit.SECONDS))
          .startsWith(Level.SEVERE + " 2 of 2 calls have not ended after their deadline")
          .contains("\nPOST " + one + ", for ", "\nPOST " + two + ", for ")
          .contains("dev.jlserve.server.sample.Occupied.stubbornly(");
      release.countDown();
      awaitReady(app, 200);
      assertThat(log.poll(30, TimeUnit.SECONDS)).startsWith(Level.WARNING + " A call has ended");
      while (app.post("/other", text("a")).statusCode() != 200) {
        Thread.onSpinWait();
      }
      assertThat(log).isEmpty();
    }
  }

  @Test
  void theyMayHoldThePermitsOfOneEndpoint() throws Exception {
    try (RunningApp app = RunningApp.serve(script(Occupied.SPINS), LIMITS)) {
      assertThat(app.post("/own", text("a")).statusCode()).isEqualTo(504);
      awaitReady(app, 503);
      assertThat(app.post("/other", text("a")).statusCode()).isEqualTo(200);
      assertThat(log.poll(30, TimeUnit.SECONDS)).contains(" 1 of 1 calls ", "\nPOST /own, for ");
      release.countDown();
      awaitReady(app, 200);
    }
  }

  @Test
  void aBatchIsStuckThoughItHasAnsweredSome() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    ScriptedApp script =
        new ScriptedApp(1, 64)
            .withBatch(
                "/batch",
                2,
                50_000,
                texts -> {
                  // Both together, then the first of them alone.
                  if (calls.incrementAndGet() <= 2) {
                    throw new IllegalStateException("bad");
                  }
                  Occupied.SPINS.stubbornly(release);
                  return texts;
                });
    try (RunningApp app = RunningApp.serve(script, LIMITS)) {
      CompletableFuture<HttpResponse<String>> one = app.postAsync("/batch", text("a"));
      CompletableFuture<HttpResponse<String>> two = app.postAsync("/batch", text("b"));
      assertThat(
              List.of(
                  one.get(30, TimeUnit.SECONDS).statusCode(),
                  two.get(30, TimeUnit.SECONDS).statusCode()))
          .containsExactlyInAnyOrder(500, 504);
      awaitReady(app, 503);
      release.countDown();
      awaitReady(app, 200);
    }
  }
}
