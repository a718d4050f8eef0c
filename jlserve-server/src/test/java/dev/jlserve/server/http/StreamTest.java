package dev.jlserve.server.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.HttpStatusException;
import dev.jlserve.server.connection.Connection;
import dev.jlserve.server.connection.ConnectionPhase;
import dev.jlserve.server.sample.Occupied;
import dev.jlserve.server.sample.ScriptedApp;
import dev.jlserve.server.types.CompiledApp;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that come as server-sent events. */
@Isolated("It occupies the threads that servers share.")
class StreamTest {

  private static final int ALL = 1_000;

  private static final String A = "{\"text\":\"a\"}";

  private static void await(Occupied occupied, Semaphore free) {
    try {
      occupied.until(free);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An open connection that has sent a request. */
  private static final class Client implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader in;

    Client(RunningApp app, String path) throws IOException {
      socket = new Socket("127.0.0.1", app.port());
      socket.setSoTimeout(30_000);
      String head = "POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Length: " + A.length();
      socket.getOutputStream().write((head + "\r\n\r\n" + A).getBytes(US_ASCII));
      in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
    }

    /** The next line that begins so; null at the end. */
    String line(String begin) throws IOException {
      String line = in.readLine();
      while (line != null && !line.startsWith(begin)) {
        line = in.readLine();
      }
      return line;
    }

    /** Reads three items, of which the code makes each but the first once it may. */
    void awaitTokens(Semaphore more) throws IOException {
      for (int i = 0; i < 3; i++) {
        assertThat(line("data:")).isEqualTo("data: {\"text\":\"t" + i + "\"}");
        more.release();
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  @Test
  void eachItemIsAnEvent() throws Exception {
    ScriptedApp script =
        new ScriptedApp(1, 0)
            .withStream("/s", text -> Stream.of(text, "line\nbreak"))
            .withStream("/none", text -> Stream.empty());
    try (RunningApp app = RunningApp.serve(script)) {
      HttpResponse<String> answer = app.post("/s", A);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
      assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
      assertThat(answer.body())
          .isEqualTo("data: {\"text\":\"a\"}\n\ndata: {\"text\":\"line\\nbreak\"}\n\n");
      HttpResponse<String> none = app.post("/none", A);
      assertThat(none.statusCode()).isEqualTo(200);
      assertThat(none.body()).isEmpty();
      assertThat(app.post("/s", "{}").statusCode()).isEqualTo(422);
      assertThat(app.post("/s", A).statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Connection: close\r\nContent-Length: 12\r\n\r\n" + A,
        "Transfer-Encoding: chunked\r\n\r\nc\r\n" + A + "\r\n0\r\n\r\n"
      })
  void aStreamIsEndedOnAConnectionThatIsClosedAfterIt(String rest) throws Exception {
    ScriptedApp script =
        new ScriptedApp(1, 0)
            .withStream("/s", text -> Stream.of(text, text))
            .withStream("/none", text -> Stream.empty());
    try (RunningApp app = RunningApp.serve(script);
        Raw some = new Raw(app.port());
        Raw none = new Raw(app.port())) {
      assertThat(some.send("POST /s HTTP/1.1\r\nHost: a\r\n" + rest).all())
          .startsWith("HTTP/1.1 200 ")
          .endsWith("data: {\"text\":\"a\"}\n\n\r\n0\r\n\r\n");
      assertThat(none.send("POST /none HTTP/1.1\r\nHost: a\r\n" + rest).all())
          .startsWith("HTTP/1.1 200 ")
          .contains("Content-Length: 0\r\n")
          .endsWith("\r\n\r\n");
    }
  }

  @ParameterizedTest
  @EnumSource
  void anItemIsSentBeforeTheNextIsMade(Occupied occupied) throws Exception {
    Semaphore more = new Semaphore(0);
    ScriptedApp script =
        new ScriptedApp(1, 0)
            .withStream(
                "/s",
                text ->
                    IntStream.range(0, 3)
                        .mapToObj(
                            i -> {
                              if (i > 0) {
                                await(occupied, more);
                              }
                              return "t" + i;
                            }));
    try (RunningApp app = RunningApp.serve(script);
        Client client = new Client(app, "/s")) {
      client.awaitTokens(more);
    }
  }

  /** The JDK's iterator collects what such a step makes of an element. */
  @ParameterizedTest
  @EnumSource
  void anItemOfManyThatOneElementBecomesIsSentBeforeTheNextIsMade(Expanding expanding)
      throws Exception {
    Semaphore more = new Semaphore(0);
    AtomicInteger closed = new AtomicInteger();
    Stream<String> tokens =
        IntStream.range(0, 3)
            .mapToObj(
                i -> {
                  if (i > 0) {
                    more.acquireUninterruptibly();
                  }
                  return "t" + i;
                })
            .onClose(closed::incrementAndGet);
    ScriptedApp script = new ScriptedApp(1, 0).withStream("/s", text -> expanding.of(text, tokens));
    try (RunningApp app = RunningApp.serve(script);
        Client client = new Client(app, "/s")) {
      client.awaitTokens(more);
      assertThat(client.line("0")).isEqualTo("0");
    }
    assertThat(closed).hasValue(expanding == Expanding.FLAT_MAP ? 1 : 0);
  }

  /** What one element becomes many by. */
  private enum Expanding {
    FLAT_MAP,
    MAP_MULTI;

    Stream<String> of(String text, Stream<String> tokens) {
      return this == FLAT_MAP
          ? Stream.of(text).flatMap(one -> tokens)
          : Stream.of(text).mapMulti((one, sink) -> tokens.forEach(sink));
    }
  }

  @Test
  void codeThatCatchesTheFailureOfAnItemSendsNothingAfterIt() throws Exception {
    ScriptedApp script =
        new ScriptedApp(1, 0)
            .withStream(
                "/s",
                text ->
                    Stream.of("1", "2", "3", "4")
                        .mapMulti(
                            (item, sink) -> {
                              try {
                                sink.accept(item.equals("2") ? null : item);
                              } catch (RuntimeException e) {
                                sink.accept("caught");
                              }
                            }))
            .withStream(
                "/quiet",
                text ->
                    Stream.of("1", "2", "3")
                        .mapMulti(
                            (item, sink) -> {
                              try {
                                sink.accept(item.equals("2") ? null : item);
                              } catch (RuntimeException e) {
                                // Not of interest to it.
                              }
                            }));
    try (RunningApp app = RunningApp.serve(script)) {
      for (String path : new String[] {"/s", "/quiet"}) {
        assertThat(app.post(path, A).body())
            .startsWith("data: {\"text\":\"1\"}\n\nevent: error\ndata: {\"status\":500,")
            .doesNotContain("caught", "\"3\"")
            .endsWith("}\n\n");
      }
    }
  }

  @Test
  void aParallelStreamIsSentInOrder() throws Exception {
    ScriptedApp script =
        new ScriptedApp(1, 0)
            .withStream(
                "/s",
                text -> IntStream.range(0, ALL).parallel().mapToObj(Integer::toString).sorted());
    try (RunningApp app = RunningApp.serve(script)) {
      assertThat(app.post("/s", A).body())
          .isEqualTo(
              IntStream.range(0, ALL)
                  .mapToObj(Integer::toString)
                  .sorted()
                  .map(item -> "data: {\"text\":\"" + item + "\"}\n\n")
                  .collect(Collectors.joining()));
    }
  }

  @Test
  void whatFailsBeforeTheFirstItemIsAnOrdinaryAnswer() throws Exception {
    ScriptedApp script =
        new ScriptedApp(1, 0)
            .withStream(
                "/call",
                text -> {
                  throw new HttpStatusException(429, "slower");
                })
            .withStream(
                "/first",
                text ->
                    Stream.of(1)
                        .map(
                            one -> {
                              throw new IllegalStateException("first");
                            }))
            .withStream("/null", text -> null)
            .withStream("/item", text -> Stream.of((String) null));
    try (RunningApp app = RunningApp.serve(script)) {
      assertThat(app.post("/call", A).statusCode()).isEqualTo(429);
      assertThat(app.post("/first", A).statusCode()).isEqualTo(500);
      assertThat(app.post("/null", A).statusCode()).isEqualTo(500);
      assertThat(app.post("/item", A).statusCode()).isEqualTo(500);
    }
  }

  @Test
  void whatFailsLaterIsAnErrorEvent() throws Exception {
    AtomicInteger closed = new AtomicInteger();
    ScriptedApp script =
        new ScriptedApp(1, 0)
            .withStream(
                "/s",
                text ->
                    Stream.of("1", "2", "3")
                        .map(
                            item -> {
                              if (item.equals("2")) {
                                throw new HttpStatusException(507, "full");
                              }
                              return item;
                            })
                        .onClose(closed::incrementAndGet));
    try (RunningApp app = RunningApp.serve(script)) {
      HttpResponse<String> answer = app.post("/s", A);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body())
          .isEqualTo(
              "data: {\"text\":\"1\"}\n\n"
                  + "event: error\ndata: {\"status\":507,\"detail\":\"full\"}\n\n");
      assertThat(closed).hasValue(1);
      assertThat(app.post("/s", A).statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aClientThatLeavesStopsTheCode(Occupied occupied) throws Exception {
    Semaphore interrupted = new Semaphore(0);
    Semaphore closed = new Semaphore(0);
    ScriptedApp script =
        new ScriptedApp(1, 0)
            .withStream(
                "/s",
                text ->
                    Stream.of("1", "2")
                        .peek(
                            item -> {
                              if (item.equals("2")) {
                                try {
                                  occupied.forever();
                                } catch (InterruptedException e) {
                                  interrupted.release();
                                }
                              }
                            })
                        .onClose(closed::release))
            .with("/a", (a, text) -> text);
    try (RunningApp app = RunningApp.serve(script)) {
      try (Client client = new Client(app, "/s")) {
        assertThat(client.line("data:")).contains("1");
      }
      assertThat(interrupted.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
      assertThat(closed.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
      while (app.post("/a", A).statusCode() == 503) {
        Thread.onSpinWait();
      }
      assertThat(app.post("/a", A).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aStreamOfAClientThatDoesNotReadWaitsForIt() throws Exception {
    AtomicInteger made = new AtomicInteger();
    String large = "x".repeat(100_000);
    ScriptedApp script =
        new ScriptedApp(1, 0)
            .withStream(
                "/s",
                text ->
                    IntStream.range(0, ALL)
                        .mapToObj(
                            i -> {
                              made.incrementAndGet();
                              return large;
                            }));
    try (RunningApp app = RunningApp.serve(script);
        Client client = new Client(app, "/s")) {
      int events = 0;
      while (events < ALL && client.line("data:") != null) {
        // Sockets buffer a few megabytes; whoever made items ahead would soon have made all.
        assertThat(made.get()).isLessThan(events + 300);
        events++;
      }
      assertThat(events).isEqualTo(ALL);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anItemThatDoesNotComeInTimeIsAnErrorEvent(Occupied occupied) throws Exception {
    ScriptedApp script =
        new ScriptedApp(1, 0)
            .withStream(
                "/s",
                text ->
                    Stream.of("1", "2")
                        .peek(
                            item -> {
                              if (item.equals("2")) {
                                try {
                                  occupied.forever();
                                } catch (InterruptedException e) {
                                  // It ends, as it is asked to.
                                }
                              }
                            }));
    try (RunningApp app = RunningApp.serve(script, RunningApp.deadline(Duration.ofSeconds(1)));
        Client client = new Client(app, "/s")) {
      assertThat(client.line("data:")).contains("1");
      assertThat(client.line("event:")).isEqualTo("event: error");
      assertThat(client.line("data:"))
          .startsWith("data: {\"status\":504,\"detail\":\"No answer within ");
      assertThat(client.line("never")).isNull();
    }
  }

  @Test
  void aHeartbeatThatComesLateHarmsNothing() throws Exception {
    AtomicReference<Runnable> late = new AtomicReference<>();
    ScriptedApp script =
        new ScriptedApp(1, 0)
            .withStream(
                "/s",
                text ->
                    Stream.of("1", "2")
                        .peek(
                            item -> {
                              if (item.equals("2")) {
                                Connection connection = Connection.current();
                                ConnectionPhase phase = connection.phase();
                                long silent = System.nanoTime() + 20_000_000_000L;
                                late.set(connection.heartbeat(phase, silent));
                                assertThat(connection.heartbeat(phase, silent)).isNull();
                              }
                            }));
    try (RunningApp app = RunningApp.serve(script);
        Raw client = new Raw(app.port())) {
      String request = "POST /s HTTP/1.1\r\nHost: a\r\nContent-Length: 12\r\n\r\n" + A;
      client.send(request).await("\r\n0\r\n\r\n");
      late.getAndSet(null).run();
      client.send(request.replace("Host", "Connection: close\r\nHost"));
      String answers = client.all();
      assertThat(answers).doesNotContain(":\n\n");
      assertThat(answers.split("\r\n0\r\n\r\n", -1)).hasSize(3);
    }
  }

  @Test
  void aHeartbeatIsAComment() throws Exception {
    ScriptedApp script =
        new ScriptedApp(1, 0)
            .withStream(
                "/s",
                text ->
                    Stream.of("1", "2")
                        .peek(
                            item -> {
                              if (item.equals("2")) {
                                Connection connection = Connection.current();
                                long silent = System.nanoTime() + 20_000_000_000L;
                                connection.heartbeat(connection.phase(), silent).run();
                              }
                            }));
    try (RunningApp app = RunningApp.serve(script)) {
      assertThat(app.post("/s", A).body())
          .isEqualTo("data: {\"text\":\"1\"}\n\n:\n\ndata: {\"text\":\"2\"}\n\n");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aHeartbeatComesWhileAnItemIsMade(Occupied occupied) throws Exception {
    CountDownLatch beaten = new CountDownLatch(1);
    ScriptedApp script =
        new ScriptedApp(1, 0)
            .withStream(
                "/s",
                text ->
                    Stream.of("1", "2")
                        .peek(
                            item -> {
                              if (item.equals("2")) {
                                Connection connection = Connection.current();
                                long silent = System.nanoTime() + 20_000_000_000L;
                                Thread.ofVirtual()
                                    .start(connection.heartbeat(connection.phase(), silent));
                                occupied.stubbornly(beaten);
                              }
                            }));
    try (RunningApp app = RunningApp.serve(script);
        Client client = new Client(app, "/s")) {
      assertThat(client.line("data:")).contains("1");
      assertThat(client.line(":")).isEqualTo(":");
      beaten.countDown();
      assertThat(client.line("data:")).contains("2");
    }
  }

  @Test
  void aCompiledAppStreamsAndPublishes() throws Exception {
    CompiledApp<?> compiled =
        CompiledApp.of(
            "@JLServeApp",
            """
            record In(@Min(1) int count) {}
            record Item(int n) {}
            @Endpoint public java.util.stream.Stream<Item> count(In in) {
              return java.util.stream.IntStream.range(0, in.count()).mapToObj(Item::new);
            }
            @Endpoint public java.util.concurrent.Flow.Publisher<Item> publish(In in) {
              return subscriber -> subscriber.onSubscribe(
                  new java.util.concurrent.Flow.Subscription() {
                    int n;
                    public void request(long more) {
                      if (n == in.count()) {
                        subscriber.onComplete();
                      } else {
                        subscriber.onNext(new Item(n++));
                      }
                    }
                    public void cancel() {}
                  });
            }
            @Endpoint public java.util.concurrent.Flow.Publisher<Item> fails(In in) {
              return subscriber -> {
                subscriber.onSubscribe(
                    new java.util.concurrent.Flow.Subscription() {
                      public void request(long more) {
                        subscriber.onError(new HttpStatusException(418, "tea"));
                      }
                      public void cancel() {}
                    });
              };
            }
            """);
    try (RunningApp app = RunningApp.serve(compiled.bootstrap())) {
      String two = "data: {\"n\":0}\n\ndata: {\"n\":1}\n\n";
      assertThat(app.post("/count", "{\"count\":2}").body()).isEqualTo(two);
      assertThat(app.post("/publish", "{\"count\":2}").body()).isEqualTo(two);
      assertThat(app.post("/fails", "{\"count\":2}").statusCode()).isEqualTo(418);
      assertThat(app.post("/count", "{\"count\":0}").statusCode()).isEqualTo(422);
    }
  }
}
