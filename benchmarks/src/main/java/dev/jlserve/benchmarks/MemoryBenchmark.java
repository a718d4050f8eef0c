package dev.jlserve.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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

  private static void load(int port) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/greet"))
            .version(HttpClient.Version.HTTP_1_1)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"Ada\"}"))
            .build();
    try (HttpClient client = HttpClient.newHttpClient();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      Callable<Integer> one = () -> answered(client, request);
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
  private static int answered(HttpClient client, HttpRequest request)
      throws IOException, InterruptedException {
    int answered = 0;
    for (int i = 0; i < REQUESTS / CLIENTS; i++) {
      int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      answered += status == 200 ? 1 : 0;
    }
    return answered;
  }
}
