package dev.jlserve.server.call;

import dev.jlserve.server.log.RunningRequest;
import dev.jlserve.server.metrics.EndpointMetrics;
import dev.jlserve.spi.BatchBinding;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Puts requests together. A batch begins with the first request that finds none to join; it is
 * called once it is full or its first request has waited for the delay, and a call is free. Until
 * that moment others join it.
 */
final class Batcher<A, I, O> {

  /** What a timer rings late and threads take to hand over: the declared delay is the most. */
  private static final long LATENESS = TimeUnit.MICROSECONDS.toNanos(500);

  private final A app;
  private final BatchBinding<A, I, O> binding;
  private final Admission admission;
  private final QueueSlots waiting;
  private final EndpointMetrics metrics;
  private final int most;
  private final long delay;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition filled = lock.newCondition();
  private final Deque<BatchItem<I, O>> pending = new ArrayDeque<>();
  private final Set<BatchCall<A, I, O>> calls = new HashSet<>();
  private boolean collecting;
  private int inside;

  Batcher(
      A app,
      BatchBinding<A, I, O> binding,
      Admission admission,
      QueueSlots waiting,
      EndpointMetrics metrics) {
    this.app = app;
    this.binding = binding;
    this.admission = admission;
    this.waiting = waiting;
    this.metrics = metrics;
    this.most = binding.maxBatch();
    this.delay = Math.max(0, TimeUnit.MILLISECONDS.toNanos(binding.maxDelayMillis()) - LATENESS);
  }

  /** As {@link EndpointCalls#ask}. */
  int ask(long deadline) {
    lock.lock();
    try {
      int retryAfter = admission.ask(deadline, callsBefore());
      return retryAfter == Admission.ADMITTED && needsPlace() && waiting.isFull()
          ? admission.retryAfter(callsBefore())
          : retryAfter;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Has batches take the inputs of one request.
   *
   * @param requester whose inputs they are
   * @return an item for each input, in their order; all are over
   * @throws OverloadedException if it cannot be answered in time
   * @throws InterruptedException if the request was cut; its inputs have left their batches
   * @throws Exception whatever the app's method throws
   */
  List<BatchItem<I, O>> call(List<I> inputs, long deadline, Requester requester) throws Exception {
    List<BatchItem<I, O>> items = joinAll(inputs, deadline, requester);
    try {
      for (BatchItem<I, O> item : items) {
        item.await();
      }
      return items;
    } catch (Throwable e) {
      items.stream().filter(item -> !item.isOver()).forEach(this::cancel);
      throw e;
    }
  }

  /** At one go: a batch that has room takes all of them, and none joins if one cannot. */
  private List<BatchItem<I, O>> joinAll(List<I> inputs, long deadline, Requester requester) {
    List<BatchItem<I, O>> items = new ArrayList<>(inputs.size());
    lock.lock();
    try {
      for (I input : inputs) {
        items.add(join(input, deadline, requester));
      }
      return items;
    } catch (OverloadedException e) {
      items.forEach(this::withdraw);
      throw e;
    } finally {
      lock.unlock();
    }
  }

  /** Whether a further item would find all calls full, and wait. */
  private boolean needsPlace() {
    return inside >= most * admission.concurrency();
  }

  /** How many calls have to begin before one could take a further item, beyond those that wait. */
  private int callsBefore() {
    return pending.size() / most + (collecting ? 0 : 1);
  }

  private BatchItem<I, O> join(I input, long deadline, Requester requester) {
    lock.lock();
    try {
      int retryAfter = admission.ask(deadline, callsBefore());
      if (retryAfter != Admission.ADMITTED) {
        throw new OverloadedException(retryAfter);
      }
      boolean waits = needsPlace();
      if (waits && !waiting.enter()) {
        throw new OverloadedException(admission.retryAfter(callsBefore()));
      }
      BatchItem<I, O> item = new BatchItem<>(input, waits, deadline, requester);
      pending.add(item);
      inside++;
      if (!collecting) {
        collect();
      } else if (pending.size() >= most) {
        filled.signal();
      }
      return item;
    } finally {
      lock.unlock();
    }
  }

  private void collect() {
    collecting = true;
    Thread.ofVirtual().name("jlserve-batch-" + binding.info().method()).start(this::callNext);
  }

  private void callNext() {
    RunningRequest.batch(binding.info().path());
    awaitMore();
    admission.enterForMany();
    BatchCall<A, I, O> call = begin();
    if (call.items().isEmpty()) {
      admission.leaveUnused();
      end(call);
      return;
    }
    long started = System.nanoTime();
    call.items().forEach(item -> metrics.waited(started - item.joined()));
    int slot =
        admission
            .running()
            .begin(
                new RunningCall(
                    binding.info().path(), Thread.currentThread(), started, call.deadline(), call));
    try {
      call.run();
    } finally {
      long took = System.nanoTime() - started;
      admission.running().end(slot);
      admission.leave(took);
      end(call);
    }
  }

  private void awaitMore() {
    lock.lock();
    try {
      while (!pending.isEmpty() && pending.size() < most) {
        long left = pending.getFirst().joined() + delay - System.nanoTime();
        if (left <= 0) {
          return;
        }
        filled.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      // Nobody interrupts it here; if somebody did, the batch would go as it is.
    } finally {
      lock.unlock();
    }
  }

  private BatchCall<A, I, O> begin() {
    lock.lock();
    try {
      List<BatchItem<I, O>> items = new ArrayList<>(Math.min(most, pending.size()));
      while (items.size() < most && !pending.isEmpty()) {
        BatchItem<I, O> item = leaveWaiting(pending.poll());
        if (item.begins()) {
          items.add(item);
        } else {
          metrics.waited(System.nanoTime() - item.joined());
          inside--;
        }
      }
      BatchCall<A, I, O> call = new BatchCall<>(app, binding, items, metrics);
      calls.add(call);
      collecting = false;
      if (!pending.isEmpty()) {
        collect();
      }
      return call;
    } finally {
      lock.unlock();
    }
  }

  private BatchItem<I, O> leaveWaiting(BatchItem<I, O> item) {
    if (item.waits()) {
      waiting.leave();
    }
    return item;
  }

  private void end(BatchCall<A, I, O> call) {
    lock.lock();
    try {
      calls.remove(call);
      inside -= call.items().size();
    } finally {
      lock.unlock();
    }
  }

  private void cancel(BatchItem<I, O> item) {
    item.cancel();
    if (withdraw(item)) {
      metrics.waited(System.nanoTime() - item.joined());
    } else {
      running().forEach(BatchCall::notice);
    }
  }

  /** Takes an item out that no call has taken; returns whether that is so. */
  private boolean withdraw(BatchItem<I, O> item) {
    lock.lock();
    try {
      boolean waited = pending.remove(item);
      if (waited) {
        leaveWaiting(item);
        inside--;
      }
      return waited;
    } finally {
      lock.unlock();
    }
  }

  private Collection<BatchCall<A, I, O>> running() {
    lock.lock();
    try {
      return List.copyOf(calls);
    } finally {
      lock.unlock();
    }
  }
}
