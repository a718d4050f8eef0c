package dev.jlserve.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.sample.ScriptedApp;
import dev.jlserve.server.settings.BodyMemory;
import dev.jlserve.server.settings.HttpLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are held at once take no more than the memory that there is for them. */
class BodyMemoryTest {

  private static final int MEBIBYTE = 1024 * 1024;

  private final CountDownLatch go = new CountDownLatch(1);
  private RunningApp app;

  @BeforeEach
  void start() throws Exception {
    HttpLimits d = HttpLimits.DEFAULT;
    app =
        RunningApp.serve(
            new ScriptedApp(1, 64)
                .with(
                    "/held",
                    (a, text) -> {
                      assertThat(go.await(60, TimeUnit.SECONDS)).isTrue();
                      return "" + text.length();
                    }),
            new HttpLimits(
                0,
                -1,
                d.deadline(),
                MEBIBYTE,
                3 * MEBIBYTE,
                d.headerBytes(),
                d.lineBytes(),
                d.headerTime(),
                d.bodyTime(),
                d.idleTime(),
                d.drainTime(),
                d.shutdownDelay(),
                d.connections()));
  }

  @AfterEach
  void stop() {
    go.countDown();
    app.close();
  }

  private static String body(int size) {
    return "{\"text\":\"" + "x".repeat(size - 11) + "\"}";
  }

  private static String declared(int size) {
    return "POST /held HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: "
        + size
        + "\r\n\r\n";
  }

  private static String chunk(int size) {
    return Integer.toHexString(size) + "\r\n" + body(size) + "\r\n";
  }

  private static String chunked(int size) {
    return "POST /held HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
        + chunk(size)
        + "0\r\n\r\n";
  }

  /** Three requests whose bodies take all of it. */
  private List<Raw> three() throws Exception {
    List<Raw> clients = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Raw client = new Raw(app.port());
      clients.add(client);
      client.send(declared(MEBIBYTE) + body(MEBIBYTE));
    }
    return clients;
  }

  /** Sends them: one runs, two wait. */
  private List<Raw> fill() throws Exception {
    List<Raw> clients = three();
    while (app.server().waiting() < 2) {
      Thread.onSpinWait();
    }
    return clients;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatFindsNoRoomIsRefusedAtOnce(boolean declared) throws Exception {
    List<Raw> clients = fill();
    try (Raw refused = new Raw(app.port())) {
      String request = declared ? declared(64 * 1024) + body(64 * 1024) : chunked(64 * 1024);
      assertThat(refused.send(request).all())
          .startsWith("HTTP/1.1 503 ")
          .contains("Retry-After: 1\r\n", "Connection: close\r\n")
          .contains("{\"detail\":\"The bodies of other requests take all the memory");
    }
    go.countDown();
    // All of it is given back, and found again.
    for (int round = 0; round < 2; round++) {
      for (Raw client : clients) {
        assertThat(client.all()).startsWith("HTTP/1.1 200 ");
        client.close();
      }
      clients = three();
    }
    for (Raw client : clients) {
      client.close();
    }
  }

  @Test
  void aDeclaredBodyIsRefusedBeforeItIsAskedFor() throws Exception {
    List<Raw> clients = fill();
    try (Raw refused = new Raw(app.port())) {
      String head = declared(MEBIBYTE).replace("Host: a", "Host: a\r\nExpect: 100-continue");
      assertThat(refused.send(head).all())
          .startsWith("HTTP/1.1 503 ")
          .doesNotContain("100 Continue");
    }
    for (Raw client : clients) {
      client.close();
    }
  }

  @Test
  void shortBodiesAlwaysFindRoom() throws Exception {
    List<Raw> clients = fill();
    try (Raw small = new Raw(app.port())) {
      small.send(declared(BodyMemory.SHORT) + body(BodyMemory.SHORT));
      while (app.server().waiting() < 3) {
        Thread.onSpinWait();
      }
      go.countDown();
      assertThat(small.all()).startsWith("HTTP/1.1 200 ");
    }
    for (Raw client : clients) {
      client.close();
    }
  }

  @Test
  void whatIsDeclaredAndNotSentTakesLittle() throws Exception {
    List<Raw> silent = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      Raw client = new Raw(app.port());
      silent.add(client);
      client.send(declared(MEBIBYTE) + "{");
    }
    while (app.server().connections() < 16) {
      Thread.onSpinWait();
    }
    go.countDown();
    try (Raw client = new Raw(app.port())) {
      assertThat(client.send(declared(MEBIBYTE) + body(MEBIBYTE)).all())
          .startsWith("HTTP/1.1 200 ");
    }
    for (Raw client : silent) {
      client.close();
    }
  }
}
