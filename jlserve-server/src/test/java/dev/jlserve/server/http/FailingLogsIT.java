package dev.jlserve.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.log.JsonLog;
import dev.jlserve.server.log.ReadableLog;
import dev.jlserve.server.sample.ScriptedApp;
import dev.jlserve.server.sample.Unreadable;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What a server promises also where its logs cannot be written: none of it waits for a log. */
@Isolated("It makes the log of all servers fail.")
class FailingLogsIT {

  private static final String A = "{\"text\":\"a\"}";
  private static final String HANG = "{\"text\":\"hang\"}";

  private final Logger logger = Logger.getLogger("dev.jlserve.server");
  private final Semaphore interrupted = new Semaphore(0);
  private final Semaphore logged = new Semaphore(0);
  private Handler handler;

  private final ScriptedApp script =
      new ScriptedApp(8, 64)
          .with(
              "/a",
              (a, text) -> {
                if (text.equals("hang")) {
                  try {
                    new CountDownLatch(1).await();
                  } catch (InterruptedException e) {
                    interrupted.release();
                    throw e;
                  }
                }
                return text;
              })
          .with(
              "/throws",
              (a, text) -> {
                throw new IllegalStateException("a secret");
              });

  private void log(Consumer<LogRecord> publish) {
    handler =
        new Handler() {
          @Override
          public void publish(LogRecord entry) {
            logged.release();
            publish.accept(entry);
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
  }

  @AfterEach
  void leave() {
    logger.removeHandler(handler);
    logger.setUseParentHandlers(true);
  }

  private static RunningApp serve(ScriptedApp script) throws Exception {
    return RunningApp.serve(
        script,
        RunningApp.times(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(20)));
  }

  private static int status(RunningApp app, String body) throws Exception {
    return app.postAsync("/a", body).get(30, TimeUnit.SECONDS).statusCode();
  }

  private void allLimitsHold(RunningApp app) throws Exception {
    assertThat(status(app, HANG)).isEqualTo(504);
    assertThat(logged.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
    for (int i = 0; i < 3; i++) {
      assertThat(status(app, HANG)).isEqualTo(504);
    }
    assertThat(app.raw("GET /health/live HTTP/1.1\r\nHost: a\r\n")).startsWith("HTTP/1.1 408 ");
    assertThat(app.raw("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n{"))
        .startsWith("HTTP/1.1 408 ");
    try (Raw leaving = new Raw(app.port())) {
      leaving.send("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 15\r\n\r\n" + HANG);
    }
    assertThat(interrupted.tryAcquire(5, 30, TimeUnit.SECONDS)).isTrue();
    assertThat(app.post("/a", A).body()).isEqualTo(A);
    assertThat(app.get("/health/live").statusCode()).isEqualTo(200);
    assertThat(app.get("/health/ready").statusCode()).isEqualTo(200);
  }

  @Test
  void aLogThatThrowsEndsNoTimeLimit() throws Exception {
    log(
        entry -> {
          throw new IllegalStateException("log shipping is down");
        });
    try (RunningApp app = serve(script)) {
      allLimitsHold(app);
    }
  }

  @Test
  void aLogThatThrowsAnErrorEndsNoTimeLimit() throws Exception {
    log(
        entry -> {
          throw new NoClassDefFoundError("shipping");
        });
    try (RunningApp app = serve(script)) {
      allLimitsHold(app);
    }
  }

  @Test
  void aLogThatBlocksEndsNoTimeLimit() throws Exception {
    CountDownLatch unblock = new CountDownLatch(1);
    log(
        entry -> {
          try {
            unblock.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    try (RunningApp app = serve(script)) {
      allLimitsHold(app);
      assertThat(app.postAsync("/throws", A).get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(500);
      unblock.countDown();
    }
  }

  @Test
  void anExceptionThatCannotBeShownIsAnswered() throws Exception {
    log(entry -> entry.getThrown().getMessage());
    class Unshown extends RuntimeException {
      private static final long serialVersionUID = 1;

      @Override
      public String getMessage() {
        throw new IllegalStateException("no message");
      }
    }
    ScriptedApp unshown =
        new ScriptedApp(1, 0)
            .with(
                "/a",
                (a, text) -> {
                  throw new Unshown();
                });
    try (RunningApp app = RunningApp.serve(unshown);
        RunningApp dev = RunningApp.dev(unshown)) {
      assertThat(app.post("/a", A).body()).contains("Internal server error", "\"id\":\"");
      assertThat(dev.post("/a", A).body()).contains("Unshown", "\"id\":\"");
    }
  }

  @Test
  void anExceptionThatCannotBePrintedIsLoggedUnderItsId() throws Exception {
    BlockingQueue<String> written = new LinkedBlockingQueue<>();
    log(entry -> written.add(new JsonLog().format(entry) + new ReadableLog().format(entry)));
    ScriptedApp unprinted =
        new ScriptedApp(1, 0)
            .with(
                "/message",
                (a, text) -> {
                  throw new Unreadable();
                })
            .with(
                "/chain",
                (a, text) -> {
                  throw (Exception) Unreadable.nested(new Unreadable());
                })
            .withBatch(
                "/batch",
                2,
                0,
                texts -> {
                  throw new Unreadable();
                });
    try (RunningApp app = RunningApp.serve(unprinted)) {
      for (String path : new String[] {"/message", "/chain", "/batch"}) {
        String id = app.post(path, A).headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(written.poll(30, TimeUnit.SECONDS))
            .contains(
                "\"message\":\"POST " + path + " failed, id " + id + "\"",
                "\nSEVERE: POST " + path + " failed, id " + id,
                Unreadable.class.getName() + ", whose message cannot be read\n\tat ");
      }
    }
  }

  @Test
  void aLogThatThrowsChangesNoAnswer() throws Exception {
    log(
        entry -> {
          throw new IllegalStateException("log shipping is down");
        });
    try (RunningApp app = serve(script)) {
      HttpResponse<String> answer = app.post("/throws", A);
      assertThat(answer.statusCode()).isEqualTo(500);
      String id = answer.headers().firstValue("X-Request-Id").orElseThrow();
      assertThat(answer.body())
          .isEqualTo("{\"detail\":\"Internal server error\",\"id\":\"" + id + "\"}");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(logged.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
    }
  }
}
