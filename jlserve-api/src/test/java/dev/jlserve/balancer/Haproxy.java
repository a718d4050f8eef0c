package dev.jlserve.balancer;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A real HAProxy that asks each server each half second whether it is ready. */
public final class Haproxy implements AutoCloseable {

  private static final int SESSIONS = 4;
  private static final int STATUS = 17;
  private static final long LIMIT = TimeUnit.MINUTES.toNanos(2);

  private final Process process;
  private final Path admin;
  private final int port;

  private Haproxy(Process process, Path admin, int port) {
    this.process = process;
    this.admin = admin;
    this.port = port;
  }

  private static Optional<Path> program() {
    return Stream.of("/usr/sbin/haproxy", "/usr/local/sbin/haproxy", "/usr/bin/haproxy")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Whether there is one. */
  public static boolean isPresent() {
    return program().isPresent();
  }

  /**
   * Starts it.
   *
   * @param folder where its files go
   * @param servers the ports of the servers, on loopback
   */
  public static Haproxy start(Path folder, List<Integer> servers) throws IOException {
    Path admin = folder.resolve("admin");
    int port = FreePorts.of(1).get(0);
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
              timeout check 10s
            frontend f
              bind 127.0.0.1:%d
              default_backend b
            backend b
              option httpchk
              http-check send meth GET uri /health/ready ver HTTP/1.1 hdr Host a
              default-server check inter 500 fall 2 rise 1
            """
                .formatted(admin, port));
    for (int i = 0; i < servers.size(); i++) {
      config.append("  server s" + i + " 127.0.0.1:" + servers.get(i) + "\n");
    }
    Path file = Files.writeString(folder.resolve("haproxy.cfg"), config);
    Process process =
        new ProcessBuilder(program().orElseThrow().toString(), "-db", "-f", file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("haproxy.log").toFile())
            .start();
    return new Haproxy(process, admin, port);
  }

  /** Where clients send their requests. */
  public int port() {
    return port;
  }

  /** Takes a server out, and waits until it has answered what was sent to it. */
  public void drain(int server) {
    tell("set server b/s" + server + " state drain");
    await(server, SESSIONS, "0");
  }

  /** Takes a server in again. */
  public void ready(int server) {
    tell("set server b/s" + server + " state ready");
  }

  /** Waits until a server is found to be ready. */
  public void awaitUp(int server) {
    await(server, STATUS, "UP");
  }

  /** Waits until a server is found not to be ready. */
  public void awaitDown(int server) {
    await(server, STATUS, "DOWN");
  }

  private void await(int server, int column, String value) {
    String line = "b,s" + server + ",";
    long end = System.nanoTime() + LIMIT;
    while (tell("show stat")
        .lines()
        .noneMatch(l -> l.startsWith(line) && l.split(",", -1)[column].equals(value))) {
      if (!process.isAlive()) {
        throw new AssertionError("HAProxy has ended");
      }
      if (System.nanoTime() - end > 0) {
        throw new AssertionError(
            "server " + server + " has no '" + value + "' in:\n" + tell("show stat"));
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }

  /** What it says to a command. */
  private String tell(String command) {
    try (SocketChannel socket = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      socket.connect(UnixDomainSocketAddress.of(admin));
      socket.write(ByteBuffer.wrap((command + "\n").getBytes(StandardCharsets.US_ASCII)));
      return new String(Channels.newInputStream(socket).readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException notYet) {
      return "";
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
