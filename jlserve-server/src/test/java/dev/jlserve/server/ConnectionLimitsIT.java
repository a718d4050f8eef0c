package dev.jlserve.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.sample.GreeterBootstrap;
import dev.jlserve.server.sample.MisbehavingBootstrap;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More connections than the process has descriptors, memory or leave for. */
class ConnectionLimitsIT {

  private static final String HEALTH = "GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n";

  private static final String LOGGED =
      "POST /logs HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
          + "Content-Length: 16\r\n\r\n{\"text\":\"begun\"}";

  @TempDir Path folder;

  private final Deque<Socket> open = new ArrayDeque<>();

  private Socket connect(int port) throws IOException {
    Socket socket = new Socket();
    socket.setSoTimeout(30_000);
    socket.connect(new InetSocketAddress("127.0.0.1", port), 30_000);
    open.add(socket);
    return socket;
  }

  private static void send(Socket socket, String text) {
    try {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException closed) {
      // That is an answer as well.
    }
  }

  private static void assertHealthy(int port) throws IOException {
    assertAnswered(port, HEALTH);
  }

  private static void assertAnswered(int port, String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(30_000);
      send(socket, request);
      byte[] status = socket.getInputStream().readNBytes(12);
      assertThat(new String(status, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200");
    }
  }

  private void closeAll() throws IOException {
    while (!open.isEmpty()) {
      open.remove().close();
    }
  }

  private static String end(ServerProcess server) throws Exception {
    assertThat(server.isAlive()).isTrue();
    server.signal("TERM");
    assertThat(server.exitCode()).isEqualTo(143);
    return server.err();
  }

  @Test
  void aPortComesBackOnceDescriptorsAreFree() throws Exception {
    Map<String, String> beyond = Map.of("JLSERVE_MAX_CONNECTIONS", "1000");
    try (ServerProcess server =
        ServerProcess.startWithin(
            300, folder, MisbehavingBootstrap.class, beyond, "serve", "--port", "0")) {
      int port = server.port();
      // Classes are loaded from folders here, which takes descriptors; those of logs are as well.
      assertHealthy(port);
      assertAnswered(port, LOGGED);
      for (int i = 0; i < 500; i++) {
        connect(port);
      }
      assertThat(server.isAlive()).isTrue();
      closeAll();
      assertHealthy(port);
      assertThat(end(server)).contains("New connections wait: ", "Too many open files");
    }
  }

  @Test
  void idleConnectionsLeaveRoomForOthers() throws Exception {
    try (ServerProcess server =
        ServerProcess.startWithin(
            300, folder, GreeterBootstrap.class, Map.of(), "serve", "--port", "0")) {
      int port = server.port();
      for (int i = 0; i < 500; i++) {
        connect(port);
      }
      assertHealthy(port);
      closeAll();
      assertThat(end(server).lines())
          .singleElement()
          .asString()
          .contains("All 200 connections are open", "JLSERVE_MAX_CONNECTIONS");
    }
  }

  @Test
  void thousandsOfKeptConnectionsFitASmallHeap() throws Exception {
    assertSurvives(HEALTH);
  }

  @Test
  void thousandsOfHalfSentBodiesFitASmallHeap() throws Exception {
    assertSurvives(
        "POST /greet HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
            + "Content-Length: 8000\r\n\r\n"
            + " ".repeat(7000));
  }

  @Test
  void thousandsOfHalfSentHeadersFitASmallHeap() throws Exception {
    assertSurvives("GET /health/live HTTP/1.1\r\nHost: a\r\nX-Pad: " + "x".repeat(15_000));
  }

  private void assertSurvives(String begin) throws Exception {
    try (ServerProcess server =
        ServerProcess.start(
            folder, GreeterBootstrap.class, Map.of(), "-Xmx64m", "--", "serve", "--port", "0")) {
      int port = server.port();
      for (int i = 0; i < 3000; i++) {
        send(connect(port), begin);
        if (open.size() > 1500) {
          open.remove().close();
        }
      }
      assertHealthy(port);
      closeAll();
      assertHealthy(port);
      assertThat(end(server)).doesNotContain("OutOfMemory");
    }
  }
}
