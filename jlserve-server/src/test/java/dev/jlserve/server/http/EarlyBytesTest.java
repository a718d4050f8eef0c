package dev.jlserve.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.sample.ScriptedApp;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that send on while their call runs, and leave then. */
@Tag("slow")
class EarlyBytesTest {

  private static final String A = "{\"text\":\"a\"}";
  private static final String LIVE = "GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n";

  private final Semaphore entered = new Semaphore(0);
  private final Semaphore interrupted = new Semaphore(0);
  private final CountDownLatch release = new CountDownLatch(1);

  private final ScriptedApp script =
      new ScriptedApp(1, 0)
          .with("/hang", (a, text) -> hang(text))
          .withStream("/s", text -> Stream.of("1", hang(text)))
          .with("/a", (a, text) -> text);

  private String hang(String text) throws InterruptedException {
    entered.release();
    try {
      release.await();
    } catch (InterruptedException e) {
      interrupted.release();
      throw e;
    }
    return text;
  }

  private static String post(String path) {
    return "POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Length: 12\r\n\r\n" + A;
  }

  /** Long enough for the server to have read what came, and to wait for more. */
  private static void pause() {
    long begin = System.nanoTime();
    while (System.nanoTime() - begin < 200_000_000) {
      Thread.onSpinWait();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\r\n", "x", LIVE, LIVE + LIVE + "GET /"})
  void aClientThatLeavesAfterAnEarlyByteIsNoticed(String early) throws Exception {
    try (RunningApp app = RunningApp.serve(script)) {
      for (String path : new String[] {"/hang", "/s"}) {
        try (Raw client = new Raw(app.port()).send(post(path))) {
          assertThat(entered.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
          pause();
          client.send(early);
          pause();
          client.send(early);
        }
        assertThat(interrupted.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
        // The next call is let in once this one has given its permit back.
        while (app.post("/a", A).statusCode() == 503) {
          Thread.onSpinWait();
        }
        assertThat(app.post("/a", A).body()).isEqualTo(A);
      }
    }
  }

  @Test
  void whatCameWithTheRequestHidesNoLeaving() throws Exception {
    try (RunningApp app = RunningApp.serve(script)) {
      try (Raw client = new Raw(app.port()).send(post("/hang") + LIVE)) {
        assertThat(entered.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
        client.send(LIVE);
      }
      assertThat(interrupted.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void allThatCameEarlyIsAnsweredInItsOrder() throws Exception {
    try (RunningApp app = RunningApp.serve(script);
        Raw client = new Raw(app.port()).send(post("/hang"))) {
      assertThat(entered.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
      int many = 4000; // More than is read ahead.
      for (int i = 0; i < many; i++) {
        client.send(LIVE);
      }
      pause();
      release.countDown();
      client.send(post("/a").replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
      String answers = client.all();
      assertThat(answers.split("\"UP\"", -1)).hasSize(many + 1);
      assertThat(answers).endsWith(A);
    }
  }
}
