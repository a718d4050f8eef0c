package dev.jlserve.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** How long {@code /health/live} takes while calls of {@code apps/Computing.java} compute. */
final class HealthBenchmark {

  private static final Duration LENGTH = Duration.ofSeconds(10);
  private static final Request CALL = Request.post("/compute", "{\"millis\":2000}");

  private HealthBenchmark() {}

  /** Runs each number of calls on each number of processors as often as asked. */
  static void run(Path root, int rounds) throws IOException, InterruptedException {
    Table p99 = new Table("p99 of /health/live, ms (aim: below 50)");
    Table longest = new Table("the longest, ms");
    try (Workspace workspace = Workspace.build(root, "benchmarks/apps/Computing.java")) {
      for (int round = 0; round < rounds; round++) {
        for (int processors : List.of(1, 2)) {
          Contender contender =
              workspace.runArgs(
                  processors + " processors", "-XX:ActiveProcessorCount=" + processors);
          try (ServerProcess server = ServerProcess.start(contender, workspace)) {
            server.awaitPort();
            for (int calls : List.of(0, 1, 2, 4)) {
              List<Double> millis = asked(server, calls);
              String name = processors + " CPU, " + calls + " calls";
              p99.add(name, Quantile.of(millis, 0.99));
              longest.add(name, Quantile.of(millis, 1));
            }
          }
        }
      }
    }
    p99.print();
    longest.print();
  }

  private static List<Double> asked(ServerProcess server, int calls) throws InterruptedException {
    Liveness liveness = new Liveness(server.port());
    try (liveness) {
      if (calls == 0) {
        Thread.sleep(LENGTH);
      } else {
        ClosedLoop.run(server.port(), calls, LENGTH, CALL, reply -> 1);
      }
    }
    if (liveness.failed() > 0) {
      throw new IllegalStateException(liveness.failed() + " requests had no 200");
    }
    return liveness.millis();
  }
}
