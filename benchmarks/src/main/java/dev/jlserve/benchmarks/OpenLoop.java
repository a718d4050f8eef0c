package dev.jlserve.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Requests at a constant rate, whether those before have been answered or not: what many clients
 * that know nothing of each other do. Time is taken from the moment at which a request was to be
 * sent, so that a client that lags hides nothing.
 */
final class OpenLoop {

  private OpenLoop() {}

  /**
   * A request and its answer.
   *
   * @param number of the request, from 0
   * @param due when it was to be sent, in milliseconds after the loop's begin
   * @param late milliseconds by which the client sent it later than that
   * @param took milliseconds from {@code due} to the end of the answer
   */
  record Exchange(int number, double due, double late, double took, Reply reply) {

    /** Milliseconds from the loop's begin to the end of the answer. */
    double done() {
      return due + took;
    }
  }

  /**
   * Returns once all requests are answered.
   *
   * @param requests the request of each number
   * @throws IllegalStateException if one got no answer
   */
  static List<Exchange> run(
      int port, double perSecond, Duration length, IntFunction<Request> requests)
      throws IOException, InterruptedException {
    int count = (int) (perSecond * length.toMillis() / 1000);
    List<Future<Exchange>> sent = new ArrayList<>(count);
    List<Exchange> answered = new ArrayList<>(count);
    try (ConnectionPool pool = new ConnectionPool(port);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long begin = System.nanoTime();
      for (int i = 0; i < count; i++) {
        int number = i;
        Request request = requests.apply(i);
        long due = begin + (long) (i * 1e9 / perSecond);
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
          LockSupport.parkNanos(left);
        }
        sent.add(
            threads.submit(
                () -> {
                  long now = System.nanoTime();
                  Reply reply = pool.send(request);
                  long end = System.nanoTime();
                  return new Exchange(
                      number, millis(due - begin), millis(now - due), millis(end - due), reply);
                }));
      }
      for (Future<Exchange> each : sent) {
        answered.add(each.get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a request has no answer", e);
    }
    return answered;
  }

  private static double millis(long nanos) {
    return nanos / 1e6;
  }
}
