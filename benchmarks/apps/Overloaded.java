import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

/** Endpoints whose capacity is known; at most 64 requests wait. */
@JLServeApp(queue = 64)
public class Overloaded {

  private static final long CALL_MILLIS = 50;
  private static final int STEPS = 4_000_000;

  /**
   * A piece of work.
   *
   * @param id what its answer is told by
   */
  record Work(int id) {}

  /**
   * The work, done.
   *
   * @param id of the work
   * @param value what came out
   */
  record Done(int id, long value) {}

  public void setup() {}

  public void downloadWeights() {}

  /** Holds, as for a model on another machine: four calls of 50 ms at once, so 80 in a second. */
  @Endpoint(concurrency = 4)
  public Done hold(Work work) throws InterruptedException {
    Thread.sleep(CALL_MILLIS);
    return new Done(work.id(), CALL_MILLIS);
  }

  /** Computes, one call at a time: as many steps as take about 10 ms of one processor. */
  @Endpoint(concurrency = 1)
  public Done compute(Work work) {
    long value = work.id() + 1L;
    for (int i = 0; i < STEPS; i++) { // xorshift, of which no compiler makes less
      value ^= value << 13;
      value ^= value >>> 7;
      value ^= value << 17;
    }
    return new Done(work.id(), value);
  }
}
