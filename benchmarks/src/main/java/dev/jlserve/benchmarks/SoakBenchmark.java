package dev.jlserve.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whether a server under mixed load stays as large as it was. */
final class SoakBenchmark {

  private static final Duration BETWEEN_SAMPLES = Duration.ofSeconds(10);

  /** What a median may grow by and still count as level. */
  private static final double LEVEL = 1.10;

  private SoakBenchmark() {}

  static void run(Path root, int minutes) throws IOException, InterruptedException {
    try (Workspace workspace = Workspace.build(root, "benchmarks/apps/Soaked.java");
        ServerProcess server =
            ServerProcess.start(workspace.runArgs("soak", "-Xmx256m"), workspace)) {
      server.awaitPort();
      Map<String, List<Double>> samples = new LinkedHashMap<>();
      System.out.println("before the load: " + sample(server));
      SoakLoad load = new SoakLoad(server.port());
      try (load) {
        long end = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
        while (System.nanoTime() - end < 0) {
          Thread.sleep(BETWEEN_SAMPLES);
          sample(server)
              .forEach(
                  (name, value) ->
                      samples.computeIfAbsent(name, key -> new ArrayList<>()).add(value));
        }
      }
      load.print();
      print(minutes, samples);
      Thread.sleep(BETWEEN_SAMPLES);
      System.out.println("10 s after the load: " + sample(server));
      ServerMetrics metrics = ServerMetrics.of(server);
      for (String left :
          List.of(
              "jlserve_requests_in_flight", "jlserve_requests_waiting", "jlserve_connections")) {
        System.out.printf("%s %.0f%n", left, metrics.value(left));
      }
    }
  }

  /** Live objects are looked at last, since the collection before it changes what is resident. */
  private static Map<String, Double> sample(ServerProcess server)
      throws IOException, InterruptedException {
    Map<String, Double> sample = new LinkedHashMap<>();
    sample.put("resident, MB", server.residentMegabytes());
    sample.put("threads", server.threads());
    sample.put("file descriptors", server.fileDescriptors());
    sample.put("live after GC, MB", server.liveMegabytes());
    return sample;
  }

  /** The first tenth is the warm-up; of the rest the first third is compared with the last. */
  private static void print(int minutes, Map<String, List<Double>> samples) {
    System.out.printf("%n%d minutes, a sample each 10 s (aim: at most %.2f)%n", minutes, LEVEL);
    System.out.printf(
        "| %-24s | %3s | %9s | %9s | %5s | %-5s |%n", "", "n", "first", "last", "ratio", "");
    System.out.println("|---|---:|---:|---:|---:|---|");
    samples.forEach(
        (name, all) -> {
          List<Double> warm = all.subList(Math.max(1, all.size() / 10), all.size());
          int third = Math.max(1, warm.size() / 3);
          double first = Quantile.of(warm.subList(0, third), 0.5);
          double last = Quantile.of(warm.subList(warm.size() - third, warm.size()), 0.5);
          System.out.println(
              String.format(
                  Locale.ROOT,
                  "| %-24s | %3d | %9.1f | %9.1f | %5.2f | %-5s |",
                  name,
                  all.size(),
                  first,
                  last,
                  last / first,
                  last / first <= LEVEL ? "level" : "grows"));
        });
  }
}
