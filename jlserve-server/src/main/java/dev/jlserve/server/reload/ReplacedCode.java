package dev.jlserve.server.reload;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Finds out whether replaced code is still in use. A class loader that lives after a collection is
 * held by something that outlived the reload: a thread, a cache or a listener.
 */
final class ReplacedCode {

  /** Ended threads, for one, may hold it for a moment. */
  private static final int COLLECTIONS = 5;

  private static final long PAUSE = Duration.ofMillis(200).toNanos();

  private final ReferenceQueue<AppLoader> collected = new ReferenceQueue<>();
  private final List<PhantomReference<AppLoader>> loaders = new ArrayList<>();
  private volatile boolean inUse;

  /** Whether code that was replaced is in use. */
  boolean isInUse() {
    return inUse;
  }

  /** Looks after a loader that was replaced. The collections run in the background. */
  void add(AppLoader loader) {
    follow(loader);
    Thread.ofPlatform().daemon().name("jlserve-replaced-code").start(this::look);
  }

  /** The same, without a collection. */
  void follow(AppLoader loader) {
    synchronized (loaders) {
      loaders.add(new PhantomReference<>(loader, collected));
    }
  }

  /** Whether all of them are gone. Takes up to a second where one is not. */
  boolean isCollected() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
      if (areGone()) {
        return true;
      }
      LockSupport.parkNanos(PAUSE);
    }
    return false;
  }

  private boolean areGone() {
    synchronized (loaders) {
      loaders.removeIf(loader -> loader.refersTo(null));
      return loaders.isEmpty();
    }
  }

  private void look() {
    LockSupport.parkNanos(PAUSE);
    if (!isCollected() && !inUse) {
      inUse = true;
      System.err.println(
          "Warning: code from before the save is still in use, so setup() runs at the next save."
              + " A thread, a cache or a listener holds an object of the app");
    }
  }
}
