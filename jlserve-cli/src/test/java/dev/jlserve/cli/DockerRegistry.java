package dev.jlserve.cli;

import dev.jlserve.balancer.FreePorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** A container registry on loopback that one user may write to; it logs who asked. */
final class DockerRegistry implements AutoCloseable {

  private final Path folder;
  private final int port;
  private final Process process;

  private DockerRegistry(Path folder, int port, Process process) {
    this.folder = folder;
    this.port = port;
    this.process = process;
  }

  /** Whether there are the programs. */
  static boolean isPresent() throws InterruptedException {
    try {
      String check = "docker-registry --version && skopeo --version";
      return new ProcessBuilder("sh", "-c", check).start().waitFor() == 0;
    } catch (IOException noShell) {
      return false;
    }
  }

  /**
   * Starts one.
   *
   * @param folder an empty folder
   * @param user a name
   * @param bcrypt the hash of the user's password
   */
  static DockerRegistry start(Path folder, String user, String bcrypt)
      throws IOException, InterruptedException {
    return start(folder, user, bcrypt, "");
  }

  /** Starts one that speaks TLS alone. */
  static DockerRegistry startSecure(Path folder, String user, String bcrypt, TlsKey key)
      throws IOException, InterruptedException {
    String tls = ", tls: {certificate: '%s', key: '%s'}";
    return start(folder, user, bcrypt, tls.formatted(key.certificate(), key.key()));
  }

  private static DockerRegistry start(Path folder, String user, String bcrypt, String tls)
      throws IOException, InterruptedException {
    int port = FreePorts.of(1).get(0);
    Files.writeString(folder.resolve("htpasswd"), user + ":" + bcrypt + "\n");
    Files.writeString(
        folder.resolve("config.yml"),
        """
        version: 0.1
        log: {level: info}
        storage: {filesystem: {rootdirectory: '%1$s/data'}, delete: {enabled: true}}
        http: {addr: '127.0.0.1:%2$d'%3$s}
        auth: {htpasswd: {realm: test, path: '%1$s/htpasswd'}}
        """
            .formatted(folder, port, tls));
    Process process =
        new ProcessBuilder("docker-registry", "serve", folder.resolve("config.yml").toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    DockerRegistry registry = new DockerRegistry(folder, port, process);
    Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
    while (!registry.answers()) {
      if (process.waitFor(50, TimeUnit.MILLISECONDS) || Instant.now().isAfter(deadline)) {
        throw new AssertionError(registry.log());
      }
    }
    return registry;
  }

  private boolean answers() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Its name and port. */
  String host() {
    return "127.0.0.1:" + port;
  }

  /** Its port. */
  int port() {
    return port;
  }

  /** What it logged. */
  String log() throws IOException {
    return Files.readString(folder.resolve("log"));
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
  }
}
