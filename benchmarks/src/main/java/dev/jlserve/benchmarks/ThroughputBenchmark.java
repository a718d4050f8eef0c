package dev.jlserve.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Requests per CPU second of the server's process, under 32 keep-alive connections of wrk. */
final class ThroughputBenchmark {

  private static final int ROUNDS_PER_START = 5;
  private static final int WARM_UP_S = 8;
  private static final int ROUND_S = 5;

  private ThroughputBenchmark() {}

  /**
   * A request.
   *
   * @param endpoint the name of the method that answers it
   * @param aim the ratio aimed at
   */
  private record Load(String endpoint, String aim) {}

  private static final List<Load> LOADS =
      List.of(new Load("greet", "0.97"), new Load("score", "1.70"), new Load("embed", "1.25"));

  /** Starts both as often as asked, since compiled code differs from start to start. */
  static void run(Path root, int starts) throws IOException, InterruptedException {
    try (Workspace workspace = Workspace.build(root, "benchmarks/apps/Measured.java")) {
      List<Contender> both = List.of(workspace.handWritten(), workspace.runArgs());
      for (Load load : LOADS) {
        Table table =
            new Table(
                load.endpoint()
                    + ": requests per CPU second of the server (aim: "
                    + load.aim()
                    + ")");
        Path body = Files.write(workspace.log(), Bodies.of(load.endpoint()));
        for (int start = 0; start < starts; start++) {
          compare(both, load.endpoint(), body, workspace, table);
        }
        table.print();
      }
    }
  }

  /** One start of each, for one endpoint alone, so that no other shapes their compiled code. */
  static void compare(
      List<Contender> contenders, String endpoint, Path body, Workspace workspace, Table table)
      throws IOException, InterruptedException {
    List<ServerProcess> servers = new ArrayList<>();
    try {
      for (Contender contender : contenders) {
        servers.add(ServerProcess.start(contender, workspace));
      }
      for (ServerProcess server : servers) {
        server.awaitFirstAnswer();
        perCpuSecond(server, endpoint, body, workspace, WARM_UP_S);
      }
      for (int round = 0; round < ROUNDS_PER_START; round++) {
        for (int i = 0; i < servers.size(); i++) {
          table.add(
              contenders.get(i).name(),
              perCpuSecond(servers.get(i), endpoint, body, workspace, ROUND_S));
        }
      }
    } finally {
      servers.forEach(ServerProcess::close);
    }
  }

  private static double perCpuSecond(
      ServerProcess server, String endpoint, Path body, Workspace workspace, int seconds)
      throws IOException, InterruptedException {
    return Wrk.perCpuSecond(server, "/" + endpoint, body, workspace, seconds);
  }
}
