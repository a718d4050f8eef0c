package dev.jlserve.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code greet} on other frameworks, hand-written and on jlserve, all in one run. */
final class PeersBenchmark {

  private static final int STARTS = 5;
  private static final int ROUNDS_PER_START = 3;
  private static final int ROUND_S = 4;

  /** A server is warm once so many rounds in a row differ by less than a tenth. */
  private static final int STEADY_ROUNDS = 4;

  private static final double STEADY = 1.1;
  private static final int MOST_ROUNDS = 30;

  /** The same heap for all; the collector is the JVM's choice. */
  private static final String HEAP = "-Xmx512m";

  private static final String GREET = "{\"name\":\"Ada\"}";
  private static final Request BLANK = Request.post("/greet", "{\"name\":\" \"}");

  private final Workspace workspace;
  private final List<Contender> contenders = new ArrayList<>();
  private final Table starts = new Table("process start to the first 200, ms");
  private final Table requests = new Table("greet: requests per CPU second of the server");
  private final Table memory = new Table("resident memory after that load, MB");

  private PeersBenchmark(Workspace workspace) throws IOException, InterruptedException {
    this.workspace = workspace;
    contenders.add(workspace.handWritten().with("hand-written Helidon", HEAP));
    contenders.add(workspace.runArgs("jlserve", HEAP));
    for (Peer peer : Peer.values()) {
      Contender contender = peer.build(workspace);
      contenders.add(contender.with(contender.name(), HEAP));
    }
  }

  static void run(Path root, int loads) throws IOException, InterruptedException {
    try (Workspace workspace = Workspace.build(root, "benchmarks/apps/Measured.java")) {
      PeersBenchmark benchmark = new PeersBenchmark(workspace);
      benchmark.starts();
      for (int load = 0; load < loads; load++) {
        benchmark.load();
      }
      List.of(benchmark.starts, benchmark.requests, benchmark.memory).forEach(Table::print);
    }
  }

  /** One at a time; a first round, which warms the page cache, is not counted. */
  private void starts() throws IOException {
    List<Contender> all = new ArrayList<>(contenders);
    all.add(2, workspace.runArgs("jlserve without AOT", HEAP, "-XX:AOTMode=off"));
    for (int start = 0; start <= STARTS; start++) {
      for (Contender contender : all) {
        try (ServerProcess server = ServerProcess.start(contender, workspace)) {
          double millis = server.awaitFirstAnswer();
          if (start > 0) {
            starts.add(contender.name(), millis);
          }
        }
      }
    }
  }

  /** All run at once; those that are not asked have nothing to do. */
  private void load() throws IOException, InterruptedException {
    Path body = Files.write(workspace.log(), GREET.getBytes(StandardCharsets.UTF_8));
    Map<String, ServerProcess> servers = new LinkedHashMap<>();
    try {
      for (Contender contender : contenders) {
        ServerProcess server = ServerProcess.start(contender, workspace);
        servers.put(contender.name(), server);
        server.awaitFirstAnswer();
        refusesBlank(server, contender);
        warmUp(server, contender, body);
      }
      for (int round = 0; round < ROUNDS_PER_START; round++) {
        for (Map.Entry<String, ServerProcess> one : servers.entrySet()) {
          requests.add(
              one.getKey(), Wrk.perCpuSecond(one.getValue(), "/greet", body, workspace, ROUND_S));
        }
      }
      for (Map.Entry<String, ServerProcess> one : servers.entrySet()) {
        memory.add(one.getKey(), one.getValue().residentMegabytes());
      }
    } finally {
      servers.values().forEach(ServerProcess::close);
    }
  }

  private void warmUp(ServerProcess server, Contender contender, Path body)
      throws IOException, InterruptedException {
    List<Double> rounds = new ArrayList<>();
    do {
      rounds.add(Wrk.perCpuSecond(server, "/greet", body, workspace, ROUND_S));
    } while (!isSteady(rounds) && rounds.size() < MOST_ROUNDS);
    System.out.printf(
        "%s: %s after %d s of load%n",
        contender.name(), isSteady(rounds) ? "steady" : "not steady", rounds.size() * ROUND_S);
  }

  private static boolean isSteady(List<Double> rounds) {
    if (rounds.size() < STEADY_ROUNDS) {
      return false;
    }
    List<Double> last = rounds.subList(rounds.size() - STEADY_ROUNDS, rounds.size());
    return Collections.max(last) < STEADY * Collections.min(last);
  }

  /** All check what they are sent, or they would not do the same work. */
  private static void refusesBlank(ServerProcess server, Contender contender) throws IOException {
    try (KeptConnection connection = new KeptConnection(server.port())) {
      int status = connection.send(BLANK).status();
      if (status != 400 && status != 422) {
        throw new IllegalStateException(contender.name() + " answers a blank name with " + status);
      }
    }
  }
}
