package dev.jlserve.server.carrier;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Carriers for the end of the process. A virtual thread that calls {@code System.exit} waits for
 * all hooks, and then ends the JVM: it needs a carrier once more, while threads that compute on
 * hold those that are there.
 */
public final class LastCarriers {

  private static final long TICK = TimeUnit.MILLISECONDS.toNanos(5);

  private LastCarriers() {}

  /** Adds them where they are short, from now on until the JVM has ended. */
  public static void provide() {
    CarrierSupply supply = new CarrierSupply();
    try {
      Thread.ofPlatform().daemon().name("jlserve-carriers").start(() -> provide(supply));
    } catch (OutOfMemoryError noThread) {
      // A process that is short of threads is ended by one of its reserve.
    }
  }

  private static void provide(CarrierSupply supply) {
    while (true) {
      try {
        supply.look(0, System.nanoTime());
      } catch (Throwable e) {
        // Perhaps memory has run out. It looks again; nobody else would.
      }
      LockSupport.parkNanos(TICK);
    }
  }
}
