package dev.jlserve.benchmarks;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;

/**
 * Runs one benchmark: {@code ROOT COMMAND [COUNT]}, where the command is one of {@link #COMMANDS}.
 */
final class Main {

  private static final int MOST = 50;
  private static final String BEFORE = "before";
  private static final String COMMANDS =
      "start|memory|reload|build|throughput|tensors|overload|health|carriers|batching|stream|soak|peers|codec|processor|keystroke|image";

  private Main() {}

  public static void main(String[] args) throws Exception {
    boolean before = args.length > 1 && args[1].equals(BEFORE);
    if (before ? args.length != 3 : args.length < 2 || args.length > 3) {
      usage();
    }
    Path root = Path.of(args[0]);
    System.out.printf(
        "Java %s, %s %s, %d processors, load before %.2f%n",
        Runtime.version(),
        System.getProperty("os.name"),
        System.getProperty("os.version"),
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    switch (args[1]) {
      case "start" -> StartBenchmark.run(root, count(args, 15));
      case "memory" -> MemoryBenchmark.run(root, count(args, 3));
      case "reload" -> ReloadBenchmark.run(root, count(args, 3));
      case "build" -> BuildBenchmark.run(root, count(args, 7));
      case "throughput" -> ThroughputBenchmark.run(root, count(args, 3));
      case "tensors" -> TensorsBenchmark.run(root, count(args, 3));
      case "codec" -> CodecBenchmark.run(root, count(args, 3));
      case "overload" -> OverloadBenchmark.run(root, count(args, 3));
      case "health" -> HealthBenchmark.run(root, count(args, 3));
      case "carriers" -> CarriersBenchmark.run(root, count(args, 3));
      case "batching" -> BatchingBenchmark.run(root, count(args, 5));
      case "stream" -> StreamBenchmark.run(root, count(args, 5));
      case "peers" -> PeersBenchmark.run(root, count(args, 2));
      case "soak" -> SoakBenchmark.run(root, count(args, 10));
      case "keystroke" -> KeystrokeBenchmark.run(root, count(args, 40));
      case "image" -> ImageBenchmark.run(root, count(args, 7));
      case "processor" -> ProcessorBenchmark.run(root, count(args, 30));
      case BEFORE -> BeforeBenchmark.run(root, Path.of(args[2]));
      default -> usage();
    }
  }

  private static int count(String[] args, int usual) {
    int count = args.length < 3 ? usual : Integer.parseInt(args[2]);
    return Math.clamp(count, 1, MOST);
  }

  private static void usage() {
    System.err.println("Usage: benchmarks/run " + COMMANDS + " [COUNT of at most " + MOST + "]");
    System.err.println("       benchmarks/run before CHECKOUT");
    System.exit(2);
  }
}
