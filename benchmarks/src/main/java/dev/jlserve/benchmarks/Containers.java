package dev.jlserve.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Podman with images of its own, which are gone at the end. */
final class Containers implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(2);
  private static final String CONTAINER = "measured";

  /** As a cluster runs an image: one processor, 512 MB, a root that nobody writes to. */
  private static final List<String> RESTRICTED =
      List.of(
          "--network=host",
          "--ulimit=nofile=4096:4096",
          "--ulimit=nproc=4096:4096",
          "--read-only",
          "--read-only-tmpfs=false",
          "--tmpfs=/tmp:rw,exec,size=128m",
          "--cap-drop=all",
          "--memory=512m",
          "--cpus=1");

  private final Path folder;

  /**
   * Podman's own files.
   *
   * @param folder where they are
   */
  Containers(Path folder) {
    this.folder = folder;
  }

  /** Runs a command of podman's to its end, and gives its stdout. */
  String run(String... arguments) throws IOException, InterruptedException {
    return output(podman(Arrays.asList(arguments)));
  }

  private List<String> podman(List<String> arguments) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "podman",
                "--root=" + folder.resolve("images"),
                "--runroot=" + folder.resolve("run"),
                "--runtime=runc",
                "--cgroup-manager=cgroupfs"));
    words.addAll(arguments);
    return words;
  }

  /** Runs a program to its end, and gives its stdout. */
  String output(List<String> command) throws IOException, InterruptedException {
    Path errors = folder.resolve("errors");
    Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(command + " failed:\n" + Files.readString(errors));
    }
    return printed;
  }

  /**
   * Milliseconds from the start of podman to the first 200.
   *
   * @param path what is posted to
   * @param arguments options, the image, and what it is started with
   */
  double firstAnswer(String path, String body, List<String> arguments)
      throws IOException, InterruptedException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    List<String> words = new ArrayList<>(List.of("run", "-d", "--name=" + CONTAINER));
    words.addAll(RESTRICTED);
    words.add("--env=JLSERVE_PORT=" + port);
    words.addAll(arguments);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      long started = System.nanoTime();
      output(podman(words));
      while (System.nanoTime() - started < LIMIT.toNanos()) {
        if (answers(client, request)) {
          return (System.nanoTime() - started) / 1e6;
        }
        LockSupport.parkNanos(PAUSE);
      }
      throw new IllegalStateException("no 200; it printed:\n" + run("logs", CONTAINER));
    } finally {
      run("rm", "-f", "-t", "10", CONTAINER);
    }
  }

  private static boolean answers(HttpClient client, HttpRequest request)
      throws InterruptedException {
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    try {
      run("rm", "-af");
      run("rmi", "-af");
      output(List.of("rm", "-rf", folder.toString()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
