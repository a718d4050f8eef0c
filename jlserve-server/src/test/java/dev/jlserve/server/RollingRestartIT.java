package dev.jlserve.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.jlserve.server.sample.MisbehavingBootstrap;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three processes behind a real HAProxy, restarted one after another: no request is lost. */
class RollingRestartIT {

  private static final int SERVERS = 3;
  private static final int CLIENTS = 4;
  private static final int REQUESTS = 1500;

  @TempDir Path folder;

  private final Path haproxy =
      Stream.of("/usr/sbin/haproxy", "/usr/local/sbin/haproxy", "/usr/bin/haproxy")
          .map(Path::of)
          .filter(Files::isExecutable)
          .findFirst()
          .orElse(null);
  private final List<ServerProcess> servers = new ArrayList<>();
  private final int[] ports = new int[SERVERS + 1];
  private final AtomicInteger answered = new AtomicInteger();
  private final Queue<String> lost = new ConcurrentLinkedQueue<>();
  private volatile boolean over;
  private Process balancer;

  @BeforeEach
  void choosePorts() throws IOException {
    assumeTrue(haproxy != null, "haproxy is not there");
    List<ServerSocket> taken = new ArrayList<>();
    for (int i = 0; i < ports.length; i++) {
      taken.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      ports[i] = taken.get(i).getLocalPort();
    }
    for (ServerSocket socket : taken) {
      socket.close();
    }
  }

  @AfterEach
  void stop() {
    over = true;
    servers.forEach(ServerProcess::close);
    if (balancer != null) {
      balancer.destroyForcibly();
    }
  }

  private ServerProcess serve(int index, int delay) throws Exception {
    return ServerProcess.start(
        Files.createDirectories(folder.resolve("server" + index)),
        MisbehavingBootstrap.class,
        Map.of("JLSERVE_SHUTDOWN_DELAY", Integer.toString(delay)),
        "serve",
        "--port",
        Integer.toString(ports[index]));
  }

  private void balance() throws Exception {
    StringBuilder config =
        new StringBuilder(
            """
            global
              stats socket %s level admin
            defaults
              mode http
              timeout connect 5s
              timeout client 30s
              timeout server 30s
            frontend f
              bind 127.0.0.1:%d
              default_backend b
            backend b
              option httpchk
              http-check send meth GET uri /health/ready ver HTTP/1.1 hdr Host a
              default-server check inter 500 fall 2 rise 1
            """
                .formatted(admin(), ports[SERVERS]));
    for (int i = 0; i < SERVERS; i++) {
      config.append("  server s").append(i).append(" 127.0.0.1:").append(ports[i]).append('\n');
    }
    Path file = Files.writeString(folder.resolve("haproxy.cfg"), config);
    balancer =
        new ProcessBuilder(haproxy.toString(), "-db", "-f", file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("haproxy.log").toFile())
            .start();
  }

  private Path admin() {
    return folder.resolve("admin");
  }

  /** What HAProxy says to a command. */
  private String tell(String command) {
    try (SocketChannel socket = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      socket.connect(UnixDomainSocketAddress.of(admin()));
      socket.write(ByteBuffer.wrap((command + "\n").getBytes(StandardCharsets.US_ASCII)));
      return new String(Channels.newInputStream(socket).readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException notYet) {
      return "";
    }
  }

  private void awaitUp(int index) {
    await(index, 17, "UP");
  }

  /** Waits until a column of HAProxy's statistics has a value: 4 is its sessions, 17 the status. */
  private void await(int index, int column, String value) {
    String line = "b,s" + index + ",";
    while (tell("show stat")
        .lines()
        .noneMatch(l -> l.startsWith(line) && l.split(",", -1)[column].equals(value))) {
      assertThat(balancer.isAlive()).isTrue();
      Thread.onSpinWait();
    }
  }

  private void post() {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ports[SERVERS] + "/slow"))
            .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"5\"}"))
            .build();
    while (!over) {
      try {
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() == 200) {
          answered.incrementAndGet();
        } else {
          lost.add(response.statusCode() + " " + response.body());
        }
      } catch (IOException e) {
        lost.add(e.toString());
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void restartAll(int delay, boolean takenOut) throws Exception {
    for (int i = 0; i < SERVERS; i++) {
      servers.add(serve(i, delay));
    }
    for (ServerProcess server : servers) {
      server.port();
    }
    balance();
    for (int i = 0; i < SERVERS; i++) {
      awaitUp(i);
    }
    List<Thread> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(Thread.ofPlatform().start(this::post));
    }
    for (int i = 0; i < SERVERS; i++) {
      if (takenOut) {
        tell("set server b/s" + i + " state drain");
        await(i, 4, "0");
      }
      ServerProcess old = servers.get(i);
      old.signal("TERM");
      assertThat(old.exitCode()).isEqualTo(143);
      servers.set(i, serve(i, delay));
      servers.get(i).port();
      tell("set server b/s" + i + " state ready");
      awaitUp(i);
    }
    while (answered.get() < REQUESTS && lost.isEmpty()) {
      Thread.onSpinWait();
    }
    over = true;
    for (Thread client : clients) {
      client.join();
    }
    assertThat(lost).isEmpty();
    assertThat(answered).hasValueGreaterThanOrEqualTo(REQUESTS);
  }

  @Test
  void aShutdownDelayLetsTheBalancerSeeIt() throws Exception {
    restartAll(2, false);
  }

  @Test
  void withoutDelayTheBalancerTakesItOutFirst() throws Exception {
    restartAll(0, true);
  }
}
