package dev.jlserve.cli.image.jib;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.cloud.tools.jib.api.ImageReference;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.apache.http.ConnectionClosedException;
import org.apache.http.NoHttpResponseException;
import org.apache.http.ProtocolException;
import org.apache.http.client.ClientProtocolException;
import org.junit.jupiter.api.Test;

final class RegistryFailureTest {

  private static String message(Exception e) throws Exception {
    Registry registry = Registry.of(ImageReference.parse("192.0.2.2:1/app"));
    return RegistryFailure.of(e, registry, List.of()).getMessage();
  }

  @Test
  void aRegistryThatDoesNotRespondIsToldWhereJavaSaysNothing() throws Exception {
    ConnectException refused = new ConnectException();
    refused.initCause(new ClosedChannelException());

    assertThat(message(new IOException(refused)))
        .isEqualTo(
            "The registry 192.0.2.2:1 cannot be reached: no server responds there. Correct the"
                + " name, or start it, then try again.");
  }

  /** A server on this machine that speaks once. */
  private static String asked(Talk<ServerSocket> question, Talk<Socket> answer) throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> served =
          threads.submit(
              () -> {
                try (Socket client = server.accept()) {
                  answer.with(client);
                }
                return null;
              });
      Exception failure = catchThrowableOfType(Exception.class, () -> question.with(server));
      served.get();
      return message(failure);
    }
  }

  private interface Talk<T> {
    void with(T socket) throws Exception;
  }

  private static void readHead(Socket client) throws IOException {
    assertThat(client.getInputStream().read()).isPositive();
  }

  private static void shakeHands(ServerSocket server) throws Exception {
    try (SSLSocket socket =
        (SSLSocket)
            SSLContext.getDefault()
                .getSocketFactory()
                .createSocket(server.getInetAddress(), server.getLocalPort())) {
      socket.startHandshake();
    }
  }

  private static void send(ServerSocket server) throws Exception {
    try (Socket socket = new Socket(server.getInetAddress(), server.getLocalPort())) {
      socket.getOutputStream().write('a');
      assertThat(socket.getInputStream().read()).isNegative();
    }
  }

  /** No disk of this machine is full. */
  @Test
  void aRegistryThatBreaksTheConnectionIsTold() throws Exception {
    assertThat(
            asked(
                RegistryFailureTest::send,
                client -> {
                  readHead(client);
                  client.setSoLinger(true, 0);
                }))
        .isEqualTo(
            "The connection to the registry 192.0.2.2:1 failed: Connection reset. Try again, or ask"
                + " who runs it.");
    assertThat(asked(RegistryFailureTest::shakeHands, RegistryFailureTest::readHead))
        .startsWith("The connection to the registry 192.0.2.2:1 failed: ");
    assertThat(message(new ExecutionException(new NoHttpResponseException("no response"))))
        .startsWith("The connection to the registry 192.0.2.2:1 failed: no response. Try");
    assertThat(message(new ConnectionClosedException("too early")))
        .startsWith("The connection to the registry 192.0.2.2:1 failed: too early. Try");
  }

  @Test
  void aRegistryWithoutTlsIsTold() throws Exception {
    assertThat(
            asked(
                RegistryFailureTest::shakeHands,
                client -> {
                  readHead(client);
                  client.getOutputStream().write("HTTP/1.1 400 Bad Request".getBytes(US_ASCII));
                }))
        .isEqualTo(
            "The registry 192.0.2.2:1 speaks no TLS that this Java knows: Unsupported or"
                + " unrecognized SSL message. Set up TLS there. The command uses plain HTTP for"
                + " localhost and 127.* only.");
  }

  @Test
  void aTruststoreOfTheUsersNeedsItsPassword() {
    assertThat(RegistryFailure.trust("/etc/trust.p12"))
        .isEqualTo(
            "Java was given the truststore /etc/trust.p12. Add the certificate there, and give Java"
                + " the store's password, too: -Djavax.net.ssl.trustStorePassword=PASSWORD.");
  }

  @Test
  void aServerThatIsNoRegistryIsTold() throws Exception {
    ClientProtocolException failure = new ClientProtocolException();
    failure.initCause(new ProtocolException("no valid HTTP response"));

    assertThat(message(failure))
        .isEqualTo("The registry 192.0.2.2:1 sent what it should not: no valid HTTP response.");
  }

  @Test
  void theInnermostCauseThatSaysSomethingIsTold() throws Exception {
    assertThat(message(new IOException("outer", new IOException("no space", new IOException()))))
        .startsWith("The image cannot be written: no space. Make room");
  }

  @Test
  void aCauseThatSaysNothingIsNamed() throws Exception {
    assertThat(message(new SocketTimeoutException()))
        .startsWith("The registry 192.0.2.2:1 cannot be reached: socket timeout. Correct");
    assertThat(message(new ClosedChannelException()))
        .startsWith("The image cannot be written: closed channel. Make room");
    assertThat(message(new IllegalStateException()))
        .isEqualTo("The image cannot be made: illegal state.");
  }
}
