package dev.jlserve.server.call;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** The calls that run under one limit on how many run at once. */
public final class RunningCalls {

  private final Runnable watch;
  private final AtomicReferenceArray<RunningCall> slots;
  private volatile boolean stuck;
  private boolean held;
  private long heldSince;

  /**
   * Creates the calls of one endpoint.
   *
   * @param watch told of each call that begins
   */
  RunningCalls(Runnable watch, int concurrency) {
    this.watch = watch;
    this.slots = new AtomicReferenceArray<>(concurrency);
  }

  /**
   * A call begins, whose caller has a permit.
   *
   * @return its slot, for {@link #end}
   */
  public int begin(RunningCall call) {
    int size = slots.length();
    int slot = size == 1 ? 0 : (int) (Thread.currentThread().threadId() % size);
    while (!slots.compareAndSet(slot, null, call)) {
      slot = slot + 1 == size ? 0 : slot + 1; // A permit is held, so one is free.
    }
    watch.run();
    return slot;
  }

  /** The call in this slot has ended. */
  public void end(int slot) {
    slots.set(slot, null);
  }

  /** Those that run just now. */
  List<RunningCall> running() {
    List<RunningCall> running = new ArrayList<>();
    for (int i = 0; i < slots.length(); i++) {
      RunningCall call = slots.get(i);
      if (call != null) {
        running.add(call);
      }
    }
    return running;
  }

  /** Whether none runs just now. */
  boolean areNone() {
    for (int i = 0; i < slots.length(); i++) {
      if (slots.get(i) != null) {
        return false;
      }
    }
    return true;
  }

  /** How many may run at once. */
  int concurrency() {
    return slots.length();
  }

  /**
   * Whether calls hold all permits that nobody waits for and that do not end: no request can be
   * answered until one of them ends.
   */
  public boolean areStuck() {
    return stuck;
  }

  /**
   * Tells whether calls hold all permits that nobody waits for. Only the watch does.
   *
   * @return whether they have for longer than so many nanoseconds
   */
  boolean areHeldFor(long nanos, boolean holding, long now) {
    if (!held) {
      heldSince = now;
    }
    held = holding;
    return held && now - heldSince > nanos;
  }

  void stuck(boolean now) {
    stuck = now;
  }
}
