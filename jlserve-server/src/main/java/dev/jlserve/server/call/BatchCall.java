package dev.jlserve.server.call;

import dev.jlserve.server.json.NullAnswer;
import dev.jlserve.server.memory.MemoryErrors;
import dev.jlserve.server.metrics.EndpointMetrics;
import dev.jlserve.spi.BatchBinding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One batch on its way through the app's method. If that throws, each item is tried alone, so that
 * only those fail that are to blame.
 */
final class BatchCall<A, I, O> implements Caller {

  private final A app;
  private final BatchBinding<A, I, O> binding;
  private final List<BatchItem<I, O>> items;
  private final EndpointMetrics metrics;
  private final Thread thread;
  private List<BatchItem<I, O>> trying = List.of();

  /**
   * Creates it, to be run by the current thread.
   *
   * @param items may be empty, if all have left
   */
  BatchCall(
      A app, BatchBinding<A, I, O> binding, List<BatchItem<I, O>> items, EndpointMetrics metrics) {
    this.app = app;
    this.binding = binding;
    this.items = items;
    this.metrics = metrics;
    this.thread = Thread.currentThread();
  }

  List<BatchItem<I, O>> items() {
    return items;
  }

  /** When the last of them is to be answered. */
  long deadline() {
    return items.stream().mapToLong(BatchItem::deadline).max().orElseThrow();
  }

  @Override
  public boolean hasGone() {
    return items.stream().allMatch(BatchItem::isOver);
  }

  /** Lets each item know its output or its failure. */
  void run() {
    Throwable thrown = attempt(items);
    if (thrown == null) {
      return;
    }
    if (items.size() == 1 || MemoryErrors.isBehind(thrown)) {
      items.forEach(item -> item.fail(thrown));
      return;
    }
    for (BatchItem<I, O> item : items) {
      if (!item.isCancelled()) {
        Throwable own = attempt(List.of(item));
        if (own != null) {
          item.fail(own);
        }
      }
    }
  }

  /** An item was cancelled: where nobody waits any more, user code is to stop. */
  synchronized void notice() {
    if (!trying.isEmpty() && trying.stream().allMatch(BatchItem::isCancelled)) {
      thread.interrupt();
    }
  }

  /** Calls the method; what it throws is returned, and fails no item yet. */
  private @Nullable Throwable attempt(List<BatchItem<I, O>> some) {
    synchronized (this) {
      if (some.stream().allMatch(BatchItem::isCancelled)) {
        return null;
      }
      trying = some;
    }
    metrics.batch(some.size());
    long began = System.nanoTime();
    Object[] outputs;
    try {
      List<O> returned = binding.callAll(app, some.stream().map(BatchItem::input).toList());
      if (returned == null || returned.size() != some.size()) {
        Throwable wrong = binding.wrongCount(returned, some.size());
        some.forEach(item -> item.fail(wrong));
        return null;
      }
      outputs = returned.toArray();
    } catch (Throwable e) {
      return e;
    } finally {
      metrics.called(System.nanoTime() - began);
      synchronized (this) {
        trying = List.of();
        Thread.interrupted();
      }
    }
    for (int i = 0; i < outputs.length; i++) {
      O output = output(outputs, i);
      if (output == null) {
        some.get(i).fail(NullAnswer.ofItem(i, "the list that " + method() + " returned"));
      } else {
        some.get(i).complete(output, outputs.length);
      }
    }
    return null;
  }

  private String method() {
    return binding.info().method() + "()";
  }

  @SuppressWarnings("unchecked") // They were taken from a list of O.
  private @Nullable O output(Object[] outputs, int i) {
    return (O) outputs[i];
  }
}
