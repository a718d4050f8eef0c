package dev.jlserve.server.call;

import java.util.concurrent.atomic.AtomicInteger;

/** The places in which an app's requests wait for a free call. */
final class QueueSlots {

  private final int places;
  private final AtomicInteger taken = new AtomicInteger();

  QueueSlots(int places) {
    this.places = places;
  }

  boolean enter() {
    if (taken.incrementAndGet() > places) {
      taken.decrementAndGet();
      return false;
    }
    return true;
  }

  void leave() {
    taken.decrementAndGet();
  }

  int taken() {
    return Math.min(taken.get(), places);
  }

  boolean isFull() {
    return taken.get() >= places;
  }
}
