package dev.jlserve.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** CPU time of the server's process for each event of {@code apps/Streaming.java}. */
final class StreamBenchmark {

  private static final Duration WARM_UP = Duration.ofSeconds(6);
  private static final Duration ROUND = Duration.ofSeconds(5);

  private StreamBenchmark() {}

  /**
   * Streams of one kind.
   *
   * @param name its table
   * @param clients how many at once
   * @param events in each
   * @param pauseMillis before each event
   */
  private record Load(String name, int clients, int events, int pauseMillis) {

    Request request() {
      return Request.post(
          "/generate", "{\"count\":" + events + ",\"pauseMillis\":" + pauseMillis + "}");
    }

    long count(Reply reply) {
      if (reply.events() != events) {
        throw new IllegalStateException(reply.events() + " events of " + events);
      }
      return events;
    }
  }

  private static final List<Load> LOADS =
      List.of(
          new Load("16 streams as fast as they go", 16, 2_000, 0),
          new Load("64 streams, 10 ms before each event", 64, 100, 10));

  /** Both servers run at once; the one that is not asked has nothing to do. */
  static void run(Path root, int rounds) throws IOException, InterruptedException {
    try (Workspace workspace = Workspace.build(root, "benchmarks/apps/Streaming.java");
        ServerProcess a = ServerProcess.start(workspace.handWrittenStream(), workspace);
        ServerProcess b = ServerProcess.start(workspace.runArgs(), workspace)) {
      a.awaitPort();
      b.awaitPort();
      for (Load load : LOADS) {
        Table table = new Table(load.name() + ": ns of the server's CPU per event (stated)");
        perEvent(a, load, WARM_UP);
        perEvent(b, load, WARM_UP);
        for (int round = 0; round < rounds; round++) {
          table.add("hand-written", perEvent(a, load, ROUND));
          table.add("java @run.args", perEvent(b, load, ROUND));
        }
        table.print();
      }
    }
  }

  private static double perEvent(ServerProcess server, Load load, Duration length)
      throws InterruptedException {
    double before = server.cpuSeconds();
    ClosedLoop.Result result =
        ClosedLoop.run(server.port(), load.clients(), length, load.request(), load::count);
    return (server.cpuSeconds() - before) * 1e9 / result.counted();
  }
}
