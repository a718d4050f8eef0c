package dev.jlserve.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How long {@code /health/live} takes while calls of {@code apps/Computing.java} compute. */
final class HealthBenchmark {

  private static final double PER_SECOND = 100;
  private static final Duration WARM_UP = Duration.ofSeconds(3);
  private static final Duration LENGTH = Duration.ofSeconds(10);
  private static final Request LIVE = Request.get("/health/live");
  private static final Request CALL = Request.post("/compute", "{\"millis\":2000}");
  private static final Path TASKSET = Path.of("/usr/bin/taskset");

  private final Table p50 = new Table("p50 of /health/live, ms from the intended send");
  private final Table p99 = new Table("p99, ms (aim: below 50)");
  private final Table longest = new Table("the longest, ms");
  private double late;

  private HealthBenchmark() {}

  /** Runs each number of calls on each number of processors as often as asked. */
  static void run(Path root, int rounds) throws IOException, InterruptedException {
    HealthBenchmark benchmark = new HealthBenchmark();
    try (Workspace workspace = Workspace.build(root, "benchmarks/apps/Computing.java")) {
      Contender plain = workspace.runArgs();
      for (int round = 0; round < rounds; round++) {
        for (int processors : List.of(1, 2)) {
          for (int calls : List.of(0, 1, 2, 4)) {
            Contender contender = contender(plain, processors, calls);
            try (ServerProcess server = ServerProcess.start(contender, workspace)) {
              benchmark.add(contender.name(), server, calls);
            }
          }
        }
      }
    }
    List.of(benchmark.p50, benchmark.p99, benchmark.longest).forEach(Table::print);
    System.out.printf("the client sent at most %.1f ms late%n", benchmark.late);
  }

  /** With as many permits as calls, so that all of them are taken. */
  private static Contender contender(Contender plain, int processors, int calls) {
    Contender contender =
        plain
            .with(
                processors + " CPU, " + calls + " calls", "-XX:ActiveProcessorCount=" + processors)
            .by("env", "JLSERVE_CONCURRENCY=" + Math.max(1, calls));
    return Files.isExecutable(TASKSET)
        ? contender.by(TASKSET.toString(), "-c", "0-" + (processors - 1))
        : contender;
  }

  private void add(String name, ServerProcess server, int calls)
      throws IOException, InterruptedException {
    server.awaitPort();
    ask(server, WARM_UP);
    List<OpenLoop.Exchange> all;
    try (ExecutorService computing = Executors.newSingleThreadExecutor()) {
      Future<ClosedLoop.Result> result =
          computing.submit(() -> ClosedLoop.run(server.port(), calls, LENGTH, CALL, reply -> 1));
      all = ask(server, LENGTH);
      result.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the calls failed", e);
    }
    List<Double> took = all.stream().map(OpenLoop.Exchange::took).toList();
    p50.add(name, Quantile.of(took, 0.5));
    p99.add(name, Quantile.of(took, 0.99));
    longest.add(name, Quantile.of(took, 1));
    late = Math.max(late, all.stream().mapToDouble(OpenLoop.Exchange::late).max().orElseThrow());
  }

  private static List<OpenLoop.Exchange> ask(ServerProcess server, Duration length)
      throws IOException, InterruptedException {
    List<OpenLoop.Exchange> all = OpenLoop.run(server.port(), PER_SECOND, length, number -> LIVE);
    for (OpenLoop.Exchange each : all) {
      if (each.reply().status() != 200) {
        throw new IllegalStateException(each.reply().status() + ": " + each.reply().text());
      }
    }
    return all;
  }
}
