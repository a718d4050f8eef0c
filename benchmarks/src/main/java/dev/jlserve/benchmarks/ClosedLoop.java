package dev.jlserve.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToLongFunction;

/** Clients that each send a request as soon as the one before is answered. */
final class ClosedLoop {

  private ClosedLoop() {}

  /**
   * What the clients got.
   *
   * @param requests how many were answered with 200
   * @param counted the sum of what was counted in their answers
   * @param perSecond {@code requests} in each second
   */
  record Result(long requests, long counted, double perSecond) {}

  /**
   * Runs them. Answers that come after the time is over count, and so does the time that they took.
   *
   * @param count what to count in an answer; it throws if the answer is not what was asked for
   */
  static Result run(
      int port, int clients, Duration length, Request request, ToLongFunction<Reply> count)
      throws InterruptedException {
    long begin = System.nanoTime();
    long end = begin + length.toNanos();
    long requests = 0;
    long counted = 0;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<long[]>> all = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        all.add(threads.submit(() -> client(port, end, request, count)));
      }
      for (Future<long[]> each : all) {
        requests += each.get()[0];
        counted += each.get()[1];
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a client failed", e);
    }
    return new Result(requests, counted, requests * 1e9 / (System.nanoTime() - begin));
  }

  /** How many requests of one client were answered, and what was counted in their answers. */
  private static long[] client(int port, long end, Request request, ToLongFunction<Reply> count)
      throws IOException {
    long[] sums = new long[2];
    try (ConnectionPool pool = new ConnectionPool(port)) {
      while (System.nanoTime() - end < 0) {
        Reply reply = pool.send(request);
        if (reply.status() != 200) {
          throw new IllegalStateException(reply.status() + ": " + reply.text());
        }
        sums[0]++;
        sums[1] += count.applyAsLong(reply);
      }
    }
    return sums;
  }
}
