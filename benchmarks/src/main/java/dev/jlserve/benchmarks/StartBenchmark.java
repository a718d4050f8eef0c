package dev.jlserve.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** From the start of a process to its first 200, for an app that is built and unchanged. */
final class StartBenchmark {

  private StartBenchmark() {}

  /** One round more than asked runs first and is not counted: it warms the page cache. */
  static void run(Path root, int rounds) throws IOException, InterruptedException {
    Table table =
        new Table(
            "process start to the first 200, ms (aims: dev 1.50, serve 1.10; AOT 0.40 of without;"
                + " jlserve serve 1.6 of run.args)");
    Table memory = new Table("resident memory of the processes after the first 200, MB");
    try (Workspace workspace = Workspace.build(root, "examples/greeter/Greeter.java")) {
      // The launcher makes its archive of classes here.
      checks(workspace, rounds).print();
      List<Contender> contenders =
          List.of(
              workspace.handWritten(),
              workspace.runArgs("run.args without AOT", "-XX:AOTMode=off"),
              workspace.runArgs(),
              workspace.serve(),
              workspace.launcherServe(),
              workspace.dev());
      for (int round = 0; round <= rounds; round++) {
        for (Contender contender : contenders) {
          try (ServerProcess server = ServerProcess.start(contender, workspace)) {
            double millis = server.awaitFirstAnswer();
            if (round > 0) {
              table.add(contender.name(), millis);
              memory.add(contender.name(), server.residentMegabytesOfAll());
            }
          }
        }
      }
    }
    table.print();
    memory.print();
  }

  private static Table checks(Workspace workspace, int rounds)
      throws IOException, InterruptedException {
    Table table = new Table("check of Greeter, ms (aim: 0.65)");
    String app = workspace.app().toString();
    for (int round = 0; round <= rounds; round++) {
      double plain = workspace.millisOf(workspace.cli("check", app));
      double launched = workspace.millisOf(workspace.launcher("check", app));
      if (round > 0) {
        table.add("java -jar", plain);
        table.add("jlserve", launched);
      }
    }
    return table;
  }
}
