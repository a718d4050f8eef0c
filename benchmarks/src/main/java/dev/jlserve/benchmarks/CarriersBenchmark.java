package dev.jlserve.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What it costs {@code greet} that calls which compute leave carriers to everything else: requests
 * per CPU second of the server's process.
 */
final class CarriersBenchmark {

  /** For all: two of the three lose the AOT cache with the modules. */
  private static final String NO_AOT_CACHE = "-XX:AOTMode=off";

  /** Leaves out jdk.management, by which carriers are added, as JDKs before 24 do without it. */
  private static final String FIXED = "--limit-modules=java.se,jdk.unsupported";

  private CarriersBenchmark() {}

  /** Starts all three as often as asked, with many permits and with one. */
  static void run(Path root, int starts) throws IOException, InterruptedException {
    int processors = Runtime.getRuntime().availableProcessors();
    try (Workspace workspace = Workspace.build(root, "benchmarks/apps/Measured.java")) {
      List<Contender> all =
          List.of(
              workspace.runArgs(
                  "one for each processor",
                  NO_AOT_CACHE,
                  FIXED,
                  "-Djdk.virtualThreadScheduler.parallelism=" + processors),
              workspace.runArgs("added when needed", NO_AOT_CACHE),
              workspace.runArgs("for all from the start", NO_AOT_CACHE, FIXED));
      Path body = Files.write(workspace.log(), Bodies.of("greet"));
      for (int permits : List.of(64, 1)) {
        Table table =
            new Table(
                "greet, concurrency = "
                    + permits
                    + ": requests per CPU second of the server (aim: 0.97)");
        List<Contender> contenders =
            all.stream().map(each -> each.by("env", "JLSERVE_CONCURRENCY=" + permits)).toList();
        for (int start = 0; start < starts; start++) {
          ThroughputBenchmark.compare(contenders, "greet", body, workspace, table);
        }
        table.print();
      }
    }
  }
}
