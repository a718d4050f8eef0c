import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** Calls run at once, and none of them writes what another reads. */
@JLServeApp(concurrency = 4)
public class UnsharedState {

  record In(String text, int count) {
    In {
      count = Math.max(0, count);
    }
  }

  record Out(int count) {}

  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicIntegerArray lengths = new AtomicIntegerArray(8);
  private final ThreadLocal<int[]> buffers = ThreadLocal.withInitial(() -> new int[1]);
  private final ReentrantLock lock = new ReentrantLock();
  private final ReadWriteLock both = new ReentrantReadWriteLock();
  private final StampedLock stamped = new StampedLock();
  private final Semaphore one = new Semaphore(1);
  private volatile String last = "";
  private int count;
  private int[] array = {1};
  private String model = "";

  @SuppressWarnings("jlserve")
  private int estimate;

  public void setup() {
    model = "small";
  }

  public void downloadWeights() {}

  @Endpoint
  public Out locals(In in) {
    int count = in.count();
    count++;
    int[] array = {count};
    array[0] += model.length();
    buffers.get()[0] = count;
    last = in.text();
    calls.incrementAndGet();
    lengths.set(0, in.text().length());
    for (int estimate = 0; estimate < count; estimate++) {
      array[0]++;
    }
    Other other = new Other();
    other.count = array[0];
    Object text = in.text();
    if (text instanceof String model) {
      model = model.strip();
    }
    return new Out(other.count);
  }

  private static final class Other {
    private int count;

    void next() {
      count++;
    }
  }

  @Endpoint
  public Out locked(In in) {
    lock.lock();
    try {
      count++;
      next();
    } finally {
      lock.unlock();
    }
    both.writeLock().lock();
    try {
      array[0] = count;
    } finally {
      both.writeLock().unlock();
    }
    long stamp = stamped.writeLock();
    try {
      count = 1;
    } finally {
      stamped.unlockWrite(stamp);
    }
    one.acquireUninterruptibly();
    count = 2;
    one.release();
    if (lock.tryLock()) {
      count = 3;
      lock.unlock();
    }
    synchronized (this) {
      count = 4;
    }
    return new Out(count(1));
  }

  private void next() {
    count++;
  }

  private synchronized int count(int more) {
    count += more;
    return count;
  }

  @Endpoint
  public Out nested(In in) {
    class Counter {
      private int count;

      void next() {
        count++;
        this.count++;
      }

      int counted() {
        next();
        return count;
      }
    }
    new Other().next();
    return new Out(new Counter().counted());
  }

  @Endpoint
  @SuppressWarnings("jlserve/SharedState")
  public Out meant(In in) {
    count = in.count();
    estimate = 1;
    return new Out(count);
  }

  @Endpoint
  public Out estimated(In in) {
    estimate = in.count();
    return new Out(estimate);
  }

  @Endpoint(concurrency = 1)
  public Out alone(In in) {
    count++;
    return new Out(count);
  }
}
