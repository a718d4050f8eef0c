package dev.jlserve.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Resident memory of the server's process after its first answer and after a load. */
final class MemoryBenchmark {

  private static final int CLIENTS = 16;
  private static final int REQUESTS = 30_000;
  private static final byte[] BODY = "{\"name\":\"Ada\"}".getBytes(StandardCharsets.UTF_8);

  private MemoryBenchmark() {}

  /** Starts each contender as often as asked. */
  static void run(Path root, int rounds) throws IOException, InterruptedException {
    Table started = new Table("resident memory after the first 200, MB");
    Table loaded = new Table("resident memory after " + REQUESTS + " requests, MB");
    Table time = new Table("CPU time for them, ms");
    try (Workspace workspace = Workspace.build(root, "examples/greeter/Greeter.java")) {
      List<Contender> contenders =
          List.of(
              workspace.runArgs("G1", "-XX:+UseG1GC"),
              workspace.runArgs("Serial", "-XX:+UseSerialGC"),
              workspace.runArgs("G1 -Xmx128m", "-XX:+UseG1GC", "-Xmx128m"),
              workspace.runArgs("Serial -Xmx128m", "-XX:+UseSerialGC", "-Xmx128m"));
      for (int round = 0; round < rounds; round++) {
        for (Contender contender : contenders) {
          try (ServerProcess server = ServerProcess.start(contender, workspace)) {
            server.awaitFirstAnswer();
            started.add(contender.name(), server.residentMegabytes());
            double before = server.cpuSeconds();
            load(server.port());
            time.add(contender.name(), (server.cpuSeconds() - before) * 1000);
            loaded.add(contender.name(), server.residentMegabytes());
          }
        }
      }
    }
    List.of(started, loaded, time).forEach(Table::print);
  }

  /**
   * Sends the requests. Not through java.net.http: under such a load it took an answer for data
   * that nobody had asked for, and closed the connection.
   */
  private static void load(int port) throws InterruptedException {
    System.setProperty("http.maxConnections", Integer.toString(CLIENTS));
    URI address = URI.create("http://127.0.0.1:" + port + "/greet");
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      Callable<Integer> one = () -> answered(address);
      int answered = 0;
      for (Future<Integer> each : clients.invokeAll(Collections.nCopies(CLIENTS, one))) {
        answered += each.get();
      }
      if (answered != REQUESTS) {
        throw new IllegalStateException(answered + " of " + REQUESTS + " requests got a 200");
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a request has no answer", e);
    }
  }

  /** How many of a client's requests get a 200. */
  private static int answered(URI address) throws IOException {
    int answered = 0;
    for (int i = 0; i < REQUESTS / CLIENTS; i++) {
      HttpURLConnection request = (HttpURLConnection) address.toURL().openConnection();
      request.setDoOutput(true);
      request.setRequestProperty("Content-Type", "application/json");
      try (OutputStream out = request.getOutputStream()) {
        out.write(BODY);
      }
      if (request.getResponseCode() == HttpURLConnection.HTTP_OK) {
        try (InputStream in = request.getInputStream()) {
          in.readAllBytes();
        }
        answered++;
      }
    }
    return answered;
  }
}
