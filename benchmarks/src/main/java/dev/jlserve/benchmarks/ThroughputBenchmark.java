package dev.jlserve.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Requests per CPU second of the server's process, under 32 keep-alive connections of wrk. */
final class ThroughputBenchmark {

  private static final int ROUNDS_PER_START = 5;
  private static final int WARM_UP_S = 8;
  private static final int ROUND_S = 5;
  private static final Pattern TOTAL =
      Pattern.compile("^total (\\d+) failed (\\d+)$", Pattern.MULTILINE);

  private ThroughputBenchmark() {}

  /** Starts both as often as asked, since compiled code differs from start to start. */
  static void run(Path root, int starts) throws IOException, InterruptedException {
    Table table = new Table("requests per CPU second of the server (aim: 0.95)");
    try (Workspace workspace = Workspace.build(root, "benchmarks/apps/BusyGreeter.java")) {
      Contender base = workspace.handWritten();
      Contender jlserve = workspace.runArgs();
      for (int start = 0; start < starts; start++) {
        try (ServerProcess a = ServerProcess.start(base, workspace);
            ServerProcess b = ServerProcess.start(jlserve, workspace)) {
          for (ServerProcess server : List.of(a, b)) {
            server.awaitFirstAnswer();
            perCpuSecond(server, workspace, WARM_UP_S);
          }
          for (int round = 0; round < ROUNDS_PER_START; round++) {
            table.add(base.name(), perCpuSecond(a, workspace, ROUND_S));
            table.add(jlserve.name(), perCpuSecond(b, workspace, ROUND_S));
          }
        }
      }
    }
    table.print();
  }

  private static double perCpuSecond(ServerProcess server, Workspace workspace, int seconds)
      throws IOException, InterruptedException {
    List<String> command =
        List.of(
            "wrk",
            "-t2",
            "-c32",
            "-d" + seconds,
            "-s",
            workspace.root().resolve("benchmarks/apps/greet.lua").toString(),
            "http://127.0.0.1:" + server.port() + "/greet");
    Path log = workspace.log();
    double before = server.cpuSeconds();
    Process wrk = workspace.start(workspace.command(command, log));
    if (!wrk.waitFor(seconds + 30, TimeUnit.SECONDS)) {
      wrk.destroyForcibly();
    }
    double used = server.cpuSeconds() - before;
    String printed = Files.readString(log);
    Matcher total = TOTAL.matcher(printed);
    if (!total.find() || !total.group(2).equals("0")) {
      throw new IllegalStateException("wrk met errors; it printed:\n" + printed);
    }
    return Integer.parseInt(total.group(1)) / used;
  }
}
