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
  private static final String EMBED = "  /** Embeds one sentence. */";

  /** Answers what all apps here are asked, and calls the model. */
  private static final String GREET =
      """
        record Person(String name) {}

        record Greeting(String message) {}

        @Endpoint
        public Greeting greet(Person person) throws OrtException {
          embed(new Text(person.name()));
          return new Greeting("Hello, " + person.name() + "!");
        }

      """;

  private ReloadBenchmark() {}

  /**
   * Starts {@code dev} by the launcher's script as often as asked; the first save after a start
   * meets a cold compiler.
   */
  static void run(Path root, int starts) throws IOException, InterruptedException {
    Table table = new Table("save to the first 200 on new code, ms");
    run(root, "examples/greeter/Greeter.java", "Greeter", starts, table);
    run(root, "examples/embedder/Embedder.java", "Embedder", starts, table);
    run(root, "benchmarks/apps/SlowSetup.java", "setup() of 5 s", starts, table);
    table.print();
  }

  private static void run(Path root, String app, String name, int starts, Table table)
      throws IOException, InterruptedException {
    try (Workspace workspace = Workspace.build(root, app)) {
      String source = Files.readString(workspace.app()).replace(EMBED, GREET + EMBED);
      for (int start = 0; start < starts; start++) {
        Files.writeString(workspace.app(), source);
        try (ServerProcess server = ServerProcess.start(workspace.launcherDev(), workspace)) {
          server.awaitFirstAnswer();
          for (int save = 0; save < SAVES_PER_PROCESS; save++) {
            // The last two change setup() as well, so that nothing is kept.
            boolean kept = save < SAVES_PER_PROCESS - 2;
            String edited = kept ? source : withOtherSetup(source, save);
            String row = save == 0 ? "first save" : kept ? "kept" : "setup() again";
            table.add(
                name + ": " + row,
                millis(workspace, server, edited, "! (" + start + "." + save + ")"));
          }
        }
      }
    }
  }

  private static double millis(
      Workspace workspace, ServerProcess server, String source, String ending)
      throws IOException, InterruptedException {
    Thread.sleep(REST);
    long saved = System.nanoTime();
    Files.writeString(workspace.app(), source.replace(EDITED, "\"" + ending + "\""));
    return server.millisUntil("Ada" + ending, saved);
  }

  private static String withOtherSetup(String source, int number) {
    return source.replaceFirst(
        "(void setup\\(\\)[^{]*\\{)", "$1 if (" + number + " < 0) { return; }");
  }
}
