package dev.jlserve.server.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A real proxy, as a process of its own, on a port of the loopback interface. */
final class Proxy implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Process process;
  private final int port;

  private Proxy(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Whether a program is there; Debian keeps some where only root looks. */
  static boolean isThere(String program) {
    return find(program).isPresent();
  }

  private static Optional<Path> find(String program) {
    return Stream.concat(
            Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin", "/usr/local/sbin"))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Starts nginx.
   *
   * @param block its only server, perhaps with what stands beside it, or what that server has
   */
  static Proxy nginx(Path folder, String block) throws Exception {
    String server = block.contains("server {\n") ? block : "server {\n" + block + "}\n";
    return start(
        folder,
        """
        daemon off;
        master_process off;
        pid nginx.pid;
        error_log stderr;
        events {}
        http {
          access_log off;
          client_body_temp_path body;
          proxy_temp_path proxy;
          fastcgi_temp_path fastcgi;
          uwsgi_temp_path uwsgi;
          scgi_temp_path scgi;
        """
            + server.replace("server {\n", "server {\n  listen 127.0.0.1:{port};\n")
            + "}\n",
        config -> List.of("nginx", "-p", folder.toString(), "-e", "stderr", "-c", config));
  }

  /**
   * Starts HAProxy.
   *
   * @param sections the frontend, which binds to {@code {port}}, and backends
   */
  static Proxy haproxy(Path folder, String sections) throws Exception {
    return start(
        folder,
        """
        defaults
          mode http
          timeout connect 5s
          timeout client 30s
          timeout server 30s
        """
            + sections,
        config -> List.of("haproxy", "-db", "-f", config));
  }

  private interface Command {
    List<String> of(String config);
  }

  /** Another process may take the port before the proxy does: then another port is tried. */
  private static Proxy start(Path folder, String config, Command command) throws Exception {
    for (int attempt = 0; attempt < 5; attempt++) {
      int port = freePort();
      Path file = folder.resolve("config");
      Files.writeString(file, config.replace("{port}", Integer.toString(port)));
      List<String> words = new ArrayList<>(command.of(file.toString()));
      words.set(0, find(words.get(0)).orElseThrow().toString());
      Process process =
          new ProcessBuilder(words)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("log").toFile())
              .start();
      if (isOpen(process, port)) {
        return new Proxy(process, port);
      }
    }
    throw new AssertionError("no start: " + Files.readString(folder.resolve("log")));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Waits until it accepts connections, or has ended. */
  private static boolean isOpen(Process process, int port) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (process.isAlive() && System.nanoTime() < end) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return socket.isConnected();
      } catch (IOException notYet) {
        Thread.onSpinWait();
      }
    }
    process.destroyForcibly();
    return false;
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
