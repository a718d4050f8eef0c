package dev.jlserve.server.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.socket.PlainSocket;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who reads a connection's socket, and when, on a real pair of sockets. */
class ConnectionTest {

  private Socket client;
  private Socket server;
  private Connection connection;
  private DataReader reader;

  @BeforeEach
  void connect() throws IOException {
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      client = new Socket(listener.getInetAddress(), listener.getLocalPort());
      server = listener.accept();
    }
    HelidonSocket socket = PlainSocket.server(server, "a", "b");
    ConnectionContext context =
        (ConnectionContext)
            Proxy.newProxyInstance(
                ConnectionContext.class.getClassLoader(),
                new Class<?>[] {ConnectionContext.class},
                (proxy, method, args) -> method.getName().equals("serverSocket") ? socket : null);
    connection =
        new Connection(
            context, new Connections(HttpLimits.DEFAULT), HttpLimits.DEFAULT, new Protocol());
  }

  @AfterEach
  void disconnect() throws IOException {
    client.close();
    server.close();
  }

  @Test
  void whatWasReadAheadBeforeABodyThatHadComeIsNotReadPast() throws Exception {
    connection.headEnded();
    connection.watch(connection.step());
    connection.bodyBegins(Long.MAX_VALUE);
    connection.bodyEnded();
    connection.watch(connection.step());
    connection.answerBegins();
    connection.answerEnded(System.nanoTime());
    CompletableFuture<String> next =
        CompletableFuture.supplyAsync(() -> new String(reader.readBuffer(6).readBytes(), US_ASCII));
    client.getOutputStream().write("next\r\n".getBytes(US_ASCII));
    assertThat(next.get(30, TimeUnit.SECONDS)).isEqualTo("next\r\n");
  }

  @Test
  void aClientThatLeavesBetweenTwoStepsIsNoticedInTheSecond() throws Exception {
    connection.headEnded();
    connection.watch(connection.step());
    var ahead = connection.step().ahead();
    connection.bodyBegins(Long.MAX_VALUE);
    client.close();
    await(ahead::isDone);
    connection.bodyEnded();
    connection.watch(connection.step());
    await(connection::isCut);
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
        public void handle(Limit limit) {}

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
