package dev.jlserve.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/** All clients of the soak, until it is closed. */
final class SoakLoad implements AutoCloseable {

  private final int port;
  private final List<Thread> threads = new ArrayList<>();
  private final Map<SoakClient, LongAdder> expected = new EnumMap<>(SoakClient.class);
  private final Map<String, LongAdder> others = new ConcurrentHashMap<>();
  private volatile boolean ended;

  SoakLoad(int port) {
    this.port = port;
    for (SoakClient client : SoakClient.values()) {
      LongAdder answered = new LongAdder();
      expected.put(client, answered);
      for (int i = 0; i < client.count(); i++) {
        threads.add(Thread.ofVirtual().start(() -> run(client, answered)));
      }
    }
  }

  private void run(SoakClient client, LongAdder answered) {
    while (!ended) {
      try (KeptConnection connection = new KeptConnection(port)) {
        boolean kept = true;
        while (kept && !ended) {
          int status = client.once(connection);
          if (status == client.expected()) {
            answered.increment();
          } else {
            other(client + " got " + status);
          }
          kept = connection.isKept() && status != SoakClient.GONE;
          LockSupport.parkNanos(client.pauseMillis() * 1_000_000L);
        }
      } catch (IOException e) {
        other(client + " met " + e);
      }
    }
  }

  private void other(String what) {
    others.computeIfAbsent(what, key -> new LongAdder()).increment();
  }

  /** Prints how often each kind of client got what it expects, and what else happened. */
  void print() {
    expected.forEach(
        (client, count) ->
            System.out.printf(
                "%-10s %8d times %s%n",
                client,
                count.sum(),
                client.expected() == SoakClient.GONE ? "gone" : client.expected()));
    others.forEach(
        (what, count) -> System.out.println("UNEXPECTED: " + what + ", " + count.sum() + " times"));
  }

  @Override
  public void close() {
    ended = true;
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
