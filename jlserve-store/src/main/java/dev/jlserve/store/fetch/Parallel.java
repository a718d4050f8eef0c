package dev.jlserve.store.fetch;

import dev.jlserve.WeightsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Does the same for several things at once, but not for all; the first failure ends it. */
final class Parallel implements AutoCloseable {

  private final ExecutorService threads;

  Parallel(int atOnce) {
    // An interrupt ends what a virtual thread waits for, reads from sockets included.
    threads = Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory());
  }

  /** What is done for each. */
  interface Step<T, R> {
    R of(T item) throws IOException;
  }

  /** The results, in the order in which they came. */
  <T, R> List<R> map(List<T> items, Step<T, R> step) throws IOException {
    CompletionService<R> running = new ExecutorCompletionService<>(threads);
    items.forEach(item -> running.submit(() -> step.of(item)));
    List<R> results = new ArrayList<>();
    try {
      while (results.size() < items.size()) {
        results.add(running.take().get());
      }
      return results;
    } catch (ExecutionException e) {
      threads.shutdownNow();
      if (e.getCause() instanceof WeightsException failure) {
        throw failure;
      }
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
      throw new WeightsException("The download was interrupted", e);
    }
  }

  @Override
  public void close() {
    threads.close();
  }
}
