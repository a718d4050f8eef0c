package dev.jlserve.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a build costs: a large download, nothing to do, and requirements. */
final class BuildBenchmark {

  private static final Pattern TOOK = Pattern.compile("took (\\d+)");

  private BuildBenchmark() {}

  static void run(Path root, int rounds) throws IOException, InterruptedException {
    try (LargeFile file = new LargeFile()) {
      transfer(root, file, rounds);
    }
    try (Workspace workspace = Workspace.build(root, "examples/greeter/Greeter.java")) {
      Table table = new Table("a build with nothing to do, ms of the process (aim: 1.50)");
      for (int round = 0; round <= rounds; round++) {
        double help = millis(workspace, workspace.cli("--help"));
        double build =
            millis(workspace, workspace.cli("build", workspace.app().toString(), "--quiet"));
        if (round > 0) {
          table.add("jlserve --help", help);
          table.add("jlserve build", build);
        }
      }
      table.print();
      new ResolutionBenchmark(root, workspace).run(rounds);
    }
  }

  /** The app says itself how long its download took, so that JVMs and the compiler do not count. */
  private static void transfer(Path root, LargeFile file, int rounds)
      throws IOException, InterruptedException {
    Table table =
        new Table("200 MB over loopback, MB/s (aim: 0.90; jlserve hashes and waits for the disk)");
    for (int round = 0; round <= rounds; round++) {
      try (Workspace workspace = Workspace.empty(root, "Fetching.java", file.app())) {
        Path copy = workspace.app().resolveSibling("copy");
        double curl =
            millis(workspace, List.of("curl", "-s", "-o", copy.toString(), file.address()));
        String hash = "curl -s '" + file.address() + "' | tee '" + copy + "' | sha256sum";
        double hashed = millis(workspace, List.of("sh", "-c", hash));
        Path log = workspace.log();
        exec(workspace, workspace.cli("build", workspace.app().toString()), log);
        Matcher took = TOOK.matcher(Files.readString(log));
        if (!took.find()) {
          throw new IllegalStateException(Files.readString(log));
        }
        if (round > 0) {
          table.add("curl", LargeFile.MEGABYTES * 1000 / curl);
          table.add("curl | sha256sum", LargeFile.MEGABYTES * 1000 / hashed);
          table.add("Weights.url", LargeFile.MEGABYTES * 1000.0 / Long.parseLong(took.group(1)));
        }
      }
    }
    table.print();
  }

  static double millis(Workspace workspace, List<String> command)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    exec(workspace, command, workspace.log());
    return (System.nanoTime() - start) / 1e6;
  }

  static void exec(Workspace workspace, List<String> command, Path log)
      throws IOException, InterruptedException {
    if (workspace.start(workspace.command(command, log)).waitFor() != 0) {
      throw new IllegalStateException(command + " failed:\n" + Files.readString(log));
    }
  }
}
