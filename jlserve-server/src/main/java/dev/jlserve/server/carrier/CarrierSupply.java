package dev.jlserve.server.carrier;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps carriers free for all virtual threads. A probe is one that does nothing: where it does not
 * get to run, others have taken all carriers, and there will be more of them. More carriers than
 * processors make short requests slower, so they are given back.
 */
public final class CarrierSupply {

  /** A probe that has not run for so long found no carrier, where calls are known to compute. */
  private static final long LATE = TimeUnit.MILLISECONDS.toNanos(4);

  /** So late, threads that nobody here knows must have taken them, if no known call has. */
  private static final long MUCH_LATER = TimeUnit.MILLISECONDS.toNanos(25);

  /** The most that are added beyond the calls: threads of user code's own may be any number. */
  private static final int MOST_BEYOND = 32;

  /** How long carriers are kept after they were needed: twice as long each time that they were. */
  private static final long KEPT = TimeUnit.SECONDS.toNanos(1);

  private static final long KEPT_AT_MOST = TimeUnit.SECONDS.toNanos(64);

  /** The most that wait: each may find a queue of the scheduler's empty that others did not. */
  private static final int PROBES = 256;

  private static final String PROBE = "jlserve-probe";

  private final AtomicLong ran = new AtomicLong();
  private long started;
  private long onTime;
  private long starved;
  private long kept = KEPT;
  private long lowered;
  private boolean isLowered;
  private int added;

  /**
   * Looks whether others get to run, and adds carriers if they do not.
   *
   * @param computing how many carriers calls that compute may need
   */
  public void look(int computing, long now) {
    if (isOnTime()) {
      onTime = now;
      lowerTo(computing, now);
      Thread.ofVirtual().name(PROBE).start(ran::incrementAndGet);
      started++;
      return;
    }
    if (now - onTime > (added < computing ? LATE : MUCH_LATER)) {
      onTime = now;
      starved = now;
      judgeLowering(now);
      int beyond = Math.min(added + Math.max(1, added), computing + MOST_BEYOND);
      add(Math.max(computing, added < computing ? 0 : beyond));
    }
    if (started - ran.get() < PROBES) {
      wakeScheduler();
    }
  }

  /**
   * Lets the scheduler notice that it may have more carriers. It looks when a thread starts one of
   * its threads whose earlier ones have all been taken; those of this thread have not.
   */
  private void wakeScheduler() {
    Thread.ofPlatform()
        .daemon()
        .name("jlserve-wake")
        .start(() -> Thread.ofVirtual().name(PROBE).start(ran::incrementAndGet));
    started++;
  }

  /** Those that were given back too early are kept for longer from now on. */
  private void judgeLowering(long now) {
    if (isLowered) {
      isLowered = false;
      kept = now - lowered < KEPT ? Math.min(2 * kept, KEPT_AT_MOST) : KEPT;
    }
  }

  /** Whether all probes have run: there is a carrier for others. */
  boolean isOnTime() {
    return ran.get() == started;
  }

  /** While there is nothing to look for. */
  public void rest(long now) {
    lowerTo(0, now);
  }

  /** Once nothing runs any more. */
  public void end() {
    kept = KEPT;
    isLowered = false;
    add(0);
  }

  private void lowerTo(int enough, long now) {
    if (added > enough && now - starved > kept) {
      starved = now;
      lowered = now;
      isLowered = true;
      add(enough);
    }
  }

  private void add(int wanted) {
    int more = wanted - added;
    if (more != 0) {
      added = wanted;
      Carriers.adjustable().ifPresent(carriers -> carriers.add(more));
    }
  }
}
