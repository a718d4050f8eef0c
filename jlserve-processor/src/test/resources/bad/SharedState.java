import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

@JLServeApp(concurrency = 4)
public class SharedState extends Counting {

  record In(String text) {}

  record Out(int length) {}

  private static int all;
  private final float[] buffer = new float[8];
  private final int[][] table = new int[2][2];
  private volatile int[] counts = new int[2];
  private final ReentrantLock lock = new ReentrantLock();
  private String last = "";
  private int count;
  private int guarded;

  public void setup() {
    count = 0;
  }

  public void downloadWeights() {}

  @Endpoint
  public Out assigned(In in) {
  //         ^ [jlserve/SharedState] endpoint 'assigned' writes field 'last', and up to 4 calls run at once: one overwrites what another wrote. Use a local variable, an atomic class or a lock, set concurrency to 1, or add @SuppressWarnings("jlserve").
  //         ^ [jlserve/SharedState] endpoint 'assigned' writes field 'all', and up to 4 calls run at once: one overwrites what another wrote. Use a local variable, an atomic class or a lock, set concurrency to 1, or add @SuppressWarnings("jlserve").
  //         ^ [jlserve/SharedState] endpoint 'assigned' writes field 'inherited', and up to 4 calls run at once: one overwrites what another wrote. Use a local variable, an atomic class or a lock, set concurrency to 1, or add @SuppressWarnings("jlserve").
  //         ^ [jlserve/SharedState] endpoint 'assigned' writes field 'count', and up to 4 calls run at once: one overwrites what another wrote. Use a local variable, an atomic class or a lock, set concurrency to 1, or add @SuppressWarnings("jlserve").
    last = in.text();
    this.last = in.text();
    SharedState.all += 1;
    SharedState.this.inherited--;
    return new Out(count++);
  }

  @Endpoint
  public Out elements(In in) {
  //         ^ [jlserve/SharedState] endpoint 'elements' writes elements of field 'buffer', and up to 4 calls run at once: one overwrites what another wrote. Use a local variable, an atomic class or a lock, set concurrency to 1, or add @SuppressWarnings("jlserve").
  //         ^ [jlserve/SharedState] endpoint 'elements' writes elements of field 'table', and up to 4 calls run at once: one overwrites what another wrote. Use a local variable, an atomic class or a lock, set concurrency to 1, or add @SuppressWarnings("jlserve").
  //         ^ [jlserve/SharedState] endpoint 'elements' writes elements of field 'counts', and up to 4 calls run at once: one overwrites what another wrote. Use a local variable, an atomic class or a lock, set concurrency to 1, or add @SuppressWarnings("jlserve").
    buffer[0] = in.text().length();
    (this.table[0])[1]++;
    counts[in.text().length()]--;
    return new Out((int) buffer[0]);
  }

  @Endpoint
  public Out throughOthers(In in) {
    next(in);
    IntUnaryOperator reference = this::referred;
    return new Out(reference.applyAsInt(in.text().length()));
  }

  private void next(In in) {
    next(in, 1);
  }

  private void next(In in, int... steps) {
  //           ^ [jlserve/SharedState] endpoint 'throughOthers' writes field 'last' in next(), and up to 4 calls run at once: one overwrites what another wrote. Use a local variable, an atomic class or a lock, set concurrency to 1, or add @SuppressWarnings("jlserve").
    if (steps.length < 4) {
      next(in);
    }
    last = in.text();
  }

  private int referred(int value) {
  //          ^ [jlserve/SharedState] endpoint 'throughOthers' writes field 'count' in referred(), and up to 4 calls run at once: one overwrites what another wrote. Use a local variable, an atomic class or a lock, set concurrency to 1, or add @SuppressWarnings("jlserve").
    return count = value;
  }

  @Endpoint
  public Out deep(In in) {
  //         ^ [jlserve/SharedState] endpoint 'deep' writes field 'count', and up to 4 calls run at once: one overwrites what another wrote. Use a local variable, an atomic class or a lock, set concurrency to 1, or add @SuppressWarnings("jlserve").
  //         ^ [jlserve/SharedState] endpoint 'deep' writes field 'last', and up to 4 calls run at once: one overwrites what another wrote. Use a local variable, an atomic class or a lock, set concurrency to 1, or add @SuppressWarnings("jlserve").
    IntStream.range(0, 4).forEach(i -> count += i);
    Runnable inside =
        new Runnable() {
          private String last = "";

          @Override
          public void run() {
            this.last = "own";
            last = "own";
            SharedState.this.last = "the app's";
          }
        };
    inside.run();
    return new Out(count);
  }

  @Endpoint
  public Out besideLocks(In in) {
  //         ^ [jlserve/SharedState] endpoint 'besideLocks' writes field 'guarded', and up to 4 calls run at once: one overwrites what another wrote. Use a local variable, an atomic class or a lock, set concurrency to 1, or add @SuppressWarnings("jlserve").
  //         ^ [jlserve/SharedState] endpoint 'besideLocks' writes field 'all', and up to 4 calls run at once: one overwrites what another wrote. Use a local variable, an atomic class or a lock, set concurrency to 1, or add @SuppressWarnings("jlserve").
    lock.lock();
    try {
      guarded++;
    } finally {
      lock.unlock();
    }
    guarded--;
    synchronized (this) {
      count++;
    }
    all++;
    return new Out(count);
  }

  @Endpoint(concurrency = 2, maxBatch = 8)
  public List<Out> batched(List<In> inputs) {
  //               ^ [jlserve/SharedState] endpoint 'batched' writes field 'last', and up to 2 calls run at once: one overwrites what another wrote. Use a local variable, an atomic class or a lock, set concurrency to 1, or add @SuppressWarnings("jlserve").
    last = inputs.get(0).text();
    return inputs.stream().map(each -> new Out(each.text().length())).toList();
  }

  @Endpoint(concurrency = 1)
  public Out alone(In in) {
  //         ^ [jlserve/SharedState] endpoint 'alone' writes field 'count', as endpoint 'assigned' does, and up to 5 calls run at once: one overwrites what another wrote. Use a local variable, an atomic class or a lock, let both share the app's concurrency, set to 1, or add @SuppressWarnings("jlserve").
    count++;
    return new Out(count);
  }
}

class Counting {
  int inherited;
}
