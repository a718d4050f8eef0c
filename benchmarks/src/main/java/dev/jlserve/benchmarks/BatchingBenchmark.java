package dev.jlserve.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/** What {@code apps/Batching.java} makes of many requests, and what it costs a lonely one. */
final class BatchingBenchmark {

  private static final String BATCHED = "/batched";
  private static final String SINGLE = "/single";

  private static final int MOST = 32;

  /** What the model of {@code apps/Batching.java} does with batches that are all full. */
  private static final double FULL_PER_SECOND = MOST * 1000.0 / (20 + MOST);

  /** Four batches: one runs, the next is full, and those in between are read and written. */
  private static final int CLIENTS = 4 * MOST;

  private static final Duration SATURATED = Duration.ofSeconds(8);

  private static final int LONELY = 60;

  /** Between two lonely requests. */
  private static final Duration REST = Duration.ofMillis(20);

  private BatchingBenchmark() {}

  static void run(Path root, int rounds) throws IOException, InterruptedException {
    Table saturated =
        new Table("answers per second under " + CLIENTS + " clients (aim: 0.90; single stated)");
    Table lonely = new Table("one request at a time, p50 in ms (aim: at most 5 ms added)");
    List<String> notes = new ArrayList<>();
    try (Workspace workspace = Workspace.build(root, "benchmarks/apps/Batching.java");
        ServerProcess server = ServerProcess.start(workspace.runArgs(), workspace)) {
      server.awaitPort();
      for (String path : List.of(SINGLE, BATCHED)) {
        perSecond(server, path);
      }
      for (int round = 0; round < rounds; round++) {
        saturated.add("always full, computed", FULL_PER_SECOND);
        saturated.add("single", perSecond(server, SINGLE));
        ServerMetrics before = ServerMetrics.of(server);
        saturated.add("batched", perSecond(server, BATCHED));
        notes.add(batches(ServerMetrics.of(server), before));
        alternately(server, lonely);
      }
    }
    saturated.print();
    notes.forEach(System.out::println);
    lonely.print();
  }

  private static String batches(ServerMetrics now, ServerMetrics before) {
    double size = now.mean("jlserve_batch_size", BATCHED, before);
    return String.format(
        Locale.ROOT,
        "mean batch %.1f of %d; mean call %.2f ms, computed %.2f; mean wait %.1f ms",
        size,
        MOST,
        1000 * now.mean("jlserve_call_seconds", BATCHED, before),
        20 + size,
        1000 * now.mean("jlserve_wait_seconds", BATCHED, before));
  }

  private static double perSecond(ServerProcess server, String path) throws InterruptedException {
    return ClosedLoop.run(server.port(), CLIENTS, SATURATED, request(path, 7), reply -> 1)
        .perSecond();
  }

  private static Request request(String path, int id) {
    return Request.post(path, "{\"id\":" + id + "}");
  }

  private static void alternately(ServerProcess server, Table table) throws IOException {
    List<Double> single = new ArrayList<>();
    List<Double> batched = new ArrayList<>();
    try (KeptConnection connection = new KeptConnection(server.port())) {
      for (int i = 0; i < LONELY; i++) {
        single.add(millis(connection, SINGLE, i));
        batched.add(millis(connection, BATCHED, i));
      }
    }
    double base = Quantile.of(single, 0.5);
    double p50 = Quantile.of(batched, 0.5);
    table.add("single", base);
    table.add("batched", p50);
    table.add("added", p50 - base);
  }

  private static double millis(KeptConnection connection, String path, int id) throws IOException {
    LockSupport.parkNanos(REST.toNanos());
    Request request = request(path, id);
    long begin = System.nanoTime();
    Reply reply = connection.send(request);
    double millis = (System.nanoTime() - begin) / 1e6;
    if (!reply.text().equals("{\"id\":" + id + "}")) {
      throw new IllegalStateException(reply.status() + ": " + reply.text());
    }
    return millis;
  }
}
