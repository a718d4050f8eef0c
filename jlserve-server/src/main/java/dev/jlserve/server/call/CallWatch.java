package dev.jlserve.server.call;

import dev.jlserve.server.carrier.CarrierSupply;
import dev.jlserve.server.carrier.Carriers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The one thread that watches over all calls of user code. It is a platform thread, since calls
 * that compute leave no carrier to a virtual one; it sleeps while no call runs.
 */
public final class CallWatch {

  /** A call that runs for longer may be one that computes for seconds. */
  private static final long TICK = TimeUnit.MILLISECONDS.toNanos(5);

  /** How long it looks on after the last call. */
  private static final long AWAKE = TimeUnit.SECONDS.toNanos(1);

  private final List<RunningCalls> all = new CopyOnWriteArrayList<>();
  private final StuckCalls stuckCalls = new StuckCalls();
  private final Thread thread =
      Thread.ofPlatform().daemon().name("jlserve-calls").unstarted(this::watch);
  private final CarrierSupply carriers = new CarrierSupply();
  private volatile boolean asleep;
  private volatile boolean ended;

  /** The calls of a limit, over which it watches from now on. */
  public RunningCalls calls(int concurrency) {
    RunningCalls calls = new RunningCalls(this::begins, concurrency);
    all.add(calls);
    return calls;
  }

  /** Begins to watch. */
  public void start() {
    thread.start();
  }

  /** Stops watching. */
  public void end() {
    ended = true;
    LockSupport.unpark(thread);
  }

  /** A call has begun. */
  private void begins() {
    if (asleep) {
      LockSupport.unpark(thread);
    }
  }

  private void watch() {
    long busy = System.nanoTime();
    while (!ended) {
      long now = System.nanoTime();
      try {
        if (look(now)) {
          busy = now;
        }
      } catch (Throwable e) {
        // Nothing that goes wrong for one look is to end all others.
      }
      if (now - busy < AWAKE) {
        LockSupport.parkNanos(TICK);
      } else {
        sleep();
        busy = System.nanoTime();
      }
    }
    carriers.end();
  }

  private void sleep() {
    carriers.end();
    Carriers.adjustable(); // Finding them takes its time, which a first call does not have.
    asleep = true;
    while (!ended && all.stream().allMatch(RunningCalls::areNone)) {
      LockSupport.park();
    }
    asleep = false;
  }

  /** Returns whether a call runs. */
  private boolean look(long now) {
    int running = 0;
    int lasting = 0;
    int computing = 0;
    int permits = 0;
    for (RunningCalls calls : all) {
      permits += calls.concurrency();
      List<RunningCall> some = calls.running();
      for (RunningCall call : some) {
        running++;
        if (call.isOlderThan(TICK, now)) {
          lasting++;
          computing += call.computes() ? 1 : 0;
        }
      }
      stuckCalls.look(calls, some, now);
    }
    if (lasting > 0) {
      // Where calls compute, others that have just come will: each new carrier may be theirs.
      carriers.look(Math.min(2 * computing, permits), now);
    } else {
      carriers.rest(now);
    }
    return running > 0;
  }
}
