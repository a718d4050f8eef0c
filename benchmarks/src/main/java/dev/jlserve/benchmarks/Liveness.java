package dev.jlserve.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Asks a server every 50 ms whether it lives, on a connection of its own, until it is closed. */
final class Liveness implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofMillis(50);

  private final int port;
  private final List<Double> millis = new CopyOnWriteArrayList<>();
  private final Thread asking;
  private volatile boolean ended;
  private final AtomicInteger failed = new AtomicInteger();

  Liveness(int port) {
    this.port = port;
    asking = Thread.ofPlatform().name("liveness").start(this::ask);
  }

  private void ask() {
    try (ConnectionPool pool = new ConnectionPool(port)) {
      while (!ended) {
        long begin = System.nanoTime();
        if (pool.send(Request.get("/health/live")).status() != 200) {
          failed.incrementAndGet();
        }
        millis.add((System.nanoTime() - begin) / 1e6);
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    } catch (IOException e) {
      failed.incrementAndGet();
    }
  }

  /** Milliseconds of every answer. */
  List<Double> millis() {
    return millis;
  }

  /** How many requests got another answer than 200, or none. */
  int failed() {
    return failed.get();
  }

  @Override
  public void close() {
    ended = true;
    try {
      asking.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
