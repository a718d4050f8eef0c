package dev.jlserve.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What {@code apps/Overloaded.java} still does at five times its capacity. */
final class OverloadBenchmark {

  private static final int QUEUE = 64;
  private static final int TIMES = 5;
  private static final Duration CAPACITY_LENGTH = Duration.ofSeconds(4);
  private static final Duration OVERLOAD_LENGTH = Duration.ofSeconds(10);

  /** While the queue fills, refused and accepted requests are not yet in their proportion. */
  private static final double FILLED_MS = 2_000;

  /** Between the last answer and a look at the metrics, which count it once it is sent. */
  private static final Duration COUNTED = Duration.ofMillis(300);

  private final Endpoint endpoint;
  private final Table goodput;
  private final Table times;
  private final List<String> notes = new ArrayList<>();

  private OverloadBenchmark(Endpoint endpoint) {
    this.endpoint = endpoint;
    goodput = new Table(endpoint.path() + ": answers with 200 per second (aim: 0.95)");
    times =
        new Table(
            endpoint.path()
                + ", ms from the intended send (aims: accepted p99 1.00, refused p99 below 50)");
  }

  /**
   * An endpoint.
   *
   * @param concurrency how many calls it runs at once
   */
  private record Endpoint(String path, int concurrency) {}

  static void run(Path root, int rounds) throws IOException, InterruptedException {
    List<OverloadBenchmark> both =
        List.of(
            new OverloadBenchmark(new Endpoint("/hold", 4)),
            new OverloadBenchmark(new Endpoint("/compute", 1)));
    try (Workspace workspace = Workspace.build(root, "benchmarks/apps/Overloaded.java");
        ServerProcess server = ServerProcess.start(workspace.runArgs(), workspace)) {
      server.awaitPort();
      for (OverloadBenchmark one : both) {
        one.capacity(server); // compiles the code
      }
      for (int round = 0; round < rounds; round++) {
        for (OverloadBenchmark one : both) {
          one.round(server);
        }
      }
    }
    both.forEach(OverloadBenchmark::print);
  }

  private void print() {
    goodput.print();
    times.print();
    notes.forEach(System.out::println);
  }

  /** Answers per second while always one request waits for each call that runs. */
  private double capacity(ServerProcess server) throws InterruptedException {
    return ClosedLoop.run(
            server.port(), 2 * endpoint.concurrency(), CAPACITY_LENGTH, request(0), reply -> 1)
        .perSecond();
  }

  private Request request(int id) {
    return Request.post(endpoint.path(), "{\"id\":" + id + "}");
  }

  private void round(ServerProcess server) throws IOException, InterruptedException {
    double capacity = capacity(server);
    Thread.sleep(COUNTED);
    ServerMetrics before = ServerMetrics.of(server);
    Liveness liveness = new Liveness(server.port());
    List<OpenLoop.Exchange> all;
    try (liveness) {
      all = OpenLoop.run(server.port(), TIMES * capacity, OVERLOAD_LENGTH, this::request);
    }
    List<OpenLoop.Exchange> accepted = all.stream().filter(OverloadBenchmark::isAccepted).toList();
    List<OpenLoop.Exchange> refused = all.stream().filter(each -> !isAccepted(each)).toList();
    goodput.add("closed loop", capacity);
    goodput.add("open loop at " + TIMES + " times", perSecond(accepted));
    double call = 1000 * endpoint.concurrency() / capacity;
    times.add("bound of the queue", QUEUE * call / endpoint.concurrency() + call);
    add("accepted", accepted);
    add("refused", refused);
    times.add("live p99", Quantile.of(liveness.millis(), 0.99));
    times.add("live longest", Quantile.of(liveness.millis(), 1));
    Thread.sleep(COUNTED);
    ServerMetrics after = ServerMetrics.of(server);
    notes.add(
        "%d requests, %d accepted (the metrics say %d), %d refused (%d); live %d of %d; the client sent at most %.1f ms late"
            .formatted(
                all.size(),
                accepted.size(),
                gained(before, after, 200),
                refused.size(),
                gained(before, after, 503),
                liveness.millis().size() - liveness.failed(),
                liveness.millis().size(),
                all.stream().mapToDouble(OpenLoop.Exchange::late).max().orElseThrow()));
  }

  private long gained(ServerMetrics before, ServerMetrics after, int status) {
    return after.requests(endpoint.path(), status) - before.requests(endpoint.path(), status);
  }

  private void add(String name, List<OpenLoop.Exchange> exchanges) {
    List<Double> took = exchanges.stream().map(OpenLoop.Exchange::took).toList();
    times.add(name + " p50", Quantile.of(took, 0.5));
    times.add(name + " p99", Quantile.of(took, 0.99));
    times.add(name + " longest", Quantile.of(took, 1));
  }

  /** Answers in each second of the time in which the queue was full. */
  private static double perSecond(List<OpenLoop.Exchange> accepted) {
    double end = OVERLOAD_LENGTH.toMillis();
    long in =
        accepted.stream().filter(each -> each.done() > FILLED_MS && each.done() <= end).count();
    return in * 1000 / (end - FILLED_MS);
  }

  /** Whether it was answered, and with its own answer, or else refused as it should be. */
  private static boolean isAccepted(OpenLoop.Exchange exchange) {
    Reply reply = exchange.reply();
    if (reply.status() == 200 && reply.text().startsWith("{\"id\":" + exchange.number() + ",")) {
      return true;
    }
    if (reply.status() == 503 && reply.retryAfter()) {
      return false;
    }
    throw new IllegalStateException(
        "request " + exchange.number() + " got " + reply.status() + ": " + reply.text());
  }
}
