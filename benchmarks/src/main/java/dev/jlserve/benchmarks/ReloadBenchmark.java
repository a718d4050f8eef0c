package dev.jlserve.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** From a save under {@code dev} to the first 200 that the new code answers. */
final class ReloadBenchmark {

  private static final int SAVES_PER_PROCESS = 8;

  /** Between two saves, as nobody saves faster. */
  private static final Duration REST = Duration.ofMillis(500);

  private static final String EDITED = "\"!\"";

  private ReloadBenchmark() {}

  /** Starts {@code dev} as often as asked; the first save after a start meets a cold compiler. */
  static void run(Path root, int starts) throws IOException, InterruptedException {
    Table table = new Table("save to the first 200 on new code, ms");
    try (Workspace workspace = Workspace.build(root, "examples/greeter/Greeter.java")) {
      String source = Files.readString(workspace.app());
      for (int start = 0; start < starts; start++) {
        Files.writeString(workspace.app(), source);
        try (ServerProcess server = ServerProcess.start(workspace.dev(), workspace)) {
          server.awaitFirstAnswer();
          for (int save = 0; save < SAVES_PER_PROCESS; save++) {
            Thread.sleep(REST);
            String ending = "! (" + start + "." + save + ")";
            long saved = System.nanoTime();
            Files.writeString(workspace.app(), source.replace(EDITED, "\"" + ending + "\""));
            double millis = server.millisUntil("Ada" + ending, saved);
            table.add(save == 0 ? "first save after a start" : "later saves", millis);
          }
        }
      }
    }
    table.print();
  }
}
