package dev.jlserve.server.connection;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.access.AccessPolicy;
import dev.jlserve.server.http.Health;
import dev.jlserve.server.log.BackgroundLog;
import dev.jlserve.server.response.CompleteResponse;
import dev.jlserve.server.settings.HttpLimits;
import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.socket.PlainSocket;
import io.helidon.http.HttpPrologue;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.http.WritableHeaders;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who reads, writes and closes a connection's socket, and when, on a real pair of sockets. */
class ConnectionTest {

  private static final CompleteResponse LATE =
      CompleteResponse.detail(Status.GATEWAY_TIMEOUT_504, "late");

  private final Connections connections = new Connections(HttpLimits.DEFAULT, new BackgroundLog());
  private final CompletableFuture<Void> interrupted = new CompletableFuture<>();
  private final CountDownLatch handled = new CountDownLatch(1);
  private Socket client;
  private Socket server;
  private Connection connection;
  private DataReader reader;
  private volatile long filled;

  @BeforeEach
  void connect() throws IOException {
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      client = new Socket(listener.getInetAddress(), listener.getLocalPort());
      server = listener.accept();
    }
    connection = connection(PlainSocket.server(server, "a", "b"));
    connections.start();
  }

  private Connection connection(HelidonSocket socket) {
    ConnectionContext context =
        (ConnectionContext)
            Proxy.newProxyInstance(
                ConnectionContext.class.getClassLoader(),
                new Class<?>[] {ConnectionContext.class},
                (proxy, method, args) -> method.getName().equals("serverSocket") ? socket : null);
    return new Connection(
        context,
        () -> {},
        HttpLimits.DEFAULT,
        new AccessPolicy(null, null, null, false),
        new Protocol());
  }

  @AfterEach
  void disconnect() throws IOException {
    connections.end();
    client.close();
    server.close();
  }

  private void headEnds() {
    connection.lineEnded(HttpPrologue.create("HTTP/1.1", "HTTP", "1.1", Method.POST, "/a", true));
    connection.headEnded(WritableHeaders.create());
  }

  @Test
  void whatWasReadAheadBeforeABodyThatHadComeIsNotReadPast() throws Exception {
    headEnds();
    connection.watch(connection.phase());
    connection.bodyBegins(Long.MAX_VALUE);
    connection.bodyEnded();
    connection.watch(connection.phase());
    connection.responseBegins();
    connection.responseEnded(System.nanoTime());
    CompletableFuture<String> next =
        CompletableFuture.supplyAsync(() -> new String(reader.readBuffer(6).readBytes(), US_ASCII));
    client.getOutputStream().write("next\r\n".getBytes(US_ASCII));
    assertThat(next.get(30, TimeUnit.SECONDS)).isEqualTo("next\r\n");
  }

  @Test
  void aClientThatLeavesBetweenTwoStepsIsNoticedInTheSecond() throws Exception {
    headEnds();
    connection.watch(connection.phase());
    connection.bodyBegins(Long.MAX_VALUE);
    client.close();
    connection.bodyEnded();
    await(
        () -> {
          connection.watch(connection.phase());
          return connection.isCut();
        });
  }

  @Test
  void codeIsInterruptedThoughTheClientTakesNoAnswer() throws Exception {
    Thread sending = Thread.ofPlatform().daemon().start(this::fill);
    await(() -> sending.getState() == Thread.State.RUNNABLE && isBlocked());
    headEnds();
    CompletableFuture<Void> handling = CompletableFuture.runAsync(this::handle);
    await(() -> connections.count() == 1 && handled.getCount() == 0);
    assertThat(connection.cut(connection.phase(), LATE)).isTrue();
    interrupted.get(30, TimeUnit.SECONDS);
    // What is still to be sent is given up after a while, and the connection closed.
    handling.get(30, TimeUnit.SECONDS);
    sending.join(30_000);
    assertThat(sending.isAlive()).isFalse();
    assertThat(connections.count()).isZero();
  }

  /** A call that ends would let the next one begin. */
  @Test
  void whatWaitsIsCutBeforeACallIsInterrupted() {
    headEnds();
    connection.callBegins();
    connections.add(connection);
    List<Connection> waiting = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      Connection other = connection(PlainSocket.server(server, "a", "b"));
      other.headEnded(WritableHeaders.create());
      connections.add(other);
      waiting.add(other);
    }

    connections.drain(System.nanoTime(), Duration.ZERO);

    long cut = connection.phase().since();
    assertThat(connection.isCut()).isTrue();
    assertThat(waiting)
        .allMatch(Connection::isCut)
        .allMatch(other -> other.phase().since() - cut <= 0);
  }

  /** Sends until the client's buffers, and the server's, are full, and then hangs. */
  private void fill() {
    byte[] piece = new byte[65_536];
    try {
      while (true) {
        server.getOutputStream().write(piece);
        filled += piece.length;
      }
    } catch (IOException closed) {
      // The end of the test.
    }
  }

  private boolean isBlocked() {
    long before = filled;
    long begin = System.nanoTime();
    while (System.nanoTime() - begin < 300_000_000) {
      Thread.onSpinWait();
    }
    return before > 0 && filled == before;
  }

  private void handle() {
    try {
      connections.handle(connection, (Limit) null);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aConnectionThatCannotBeClosedHarmsNoOther() throws Exception {
    CountDownLatch tried = new CountDownLatch(2);
    HelidonSocket broken =
        (HelidonSocket)
            Proxy.newProxyInstance(
                HelidonSocket.class.getClassLoader(),
                new Class<?>[] {HelidonSocket.class},
                (proxy, method, args) -> {
                  if (method.getName().equals("close")) {
                    tried.countDown();
                    throw new NoClassDefFoundError("as where memory has run out");
                  }
                  new CountDownLatch(1).await(); // Whatever is sent.
                  return null;
                });
    Connection first = connection(broken);
    connections.add(first);
    first.lineEnded(HttpPrologue.create("HTTP/1.1", "HTTP", "1.1", Method.POST, "/a", true));
    assertThat(first.cut(first.phase(), LATE)).isTrue();
    await(() -> tried.getCount() < 2);
    headEnds();
    connections.add(connection);
    client.close();
    await(connection::isCut);
    assertThat(connections.isWatching()).isTrue();
  }

  @Test
  void aRequestThatHadBegunIsRefusedOnceNothingIsWaitedFor() throws Exception {
    headEnds();
    connection.responseBegins();
    connection.responseEnded(System.nanoTime());
    connections.add(connection);
    assertThat(connections.isTooLate(connection)).isFalse();
    Duration second = Duration.ofSeconds(1);
    assertThat(connections.drain(System.nanoTime() + second.toNanos(), second)).isTrue();
    // It was idle, but its thread may have had the next request's first bytes already.
    assertThat(connections.isTooLate(connection)).isTrue();
  }

  @Test
  void itIsKnownWhetherTimeLimitsHold() throws Exception {
    Connections others = new Connections(HttpLimits.DEFAULT, new BackgroundLog());
    Health liveness = new Health(others::isWatching);
    assertThat(liveness.respond(null, response -> {}).status().code()).isEqualTo(503);
    others.start();
    assertThat(liveness.respond(null, response -> {}).status().code()).isEqualTo(200);
    others.end();
    await(() -> liveness.respond(null, response -> {}).status().code() == 503);
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.onSpinWait();
    }
  }

  /** Keeps what a connection reads from. */
  private final class Protocol implements ServerConnectionSelector {
    @Override
    public int bytesToIdentifyConnection() {
      return 0;
    }

    @Override
    public Support supports(BufferData request) {
      return Support.SUPPORTED;
    }

    @Override
    public Set<String> supportedApplicationProtocols() {
      return Set.of();
    }

    @Override
    public ServerConnection connection(ConnectionContext guarded) {
      reader = guarded.dataReader();
      return new ServerConnection() {
        @Override
        public void handle(Limit limit) {
          try {
            handled.countDown();
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            interrupted.complete(null);
          }
        }

        @Override
        public Duration idleTime() {
          return Duration.ZERO;
        }

        @Override
        public void close(boolean interrupt) {}
      };
    }
  }
}
