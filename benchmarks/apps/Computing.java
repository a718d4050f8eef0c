import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

/** An endpoint that computes for as long as it is asked to; four calls of it may run at once. */
@JLServeApp(concurrency = 4)
public class Computing {

  /**
   * A piece of work.
   *
   * @param millis how long it takes
   */
  record Work(int millis) {}

  /**
   * The work, done.
   *
   * @param turns how often it looked at the clock
   */
  record Done(long turns) {}

  public void setup() {}

  public void downloadWeights() {}

  /** Spins. */
  @Endpoint
  public Done compute(Work work) {
    long end = System.nanoTime() + work.millis() * 1_000_000L;
    long turns = 0;
    while (System.nanoTime() - end < 0) {
      turns++;
    }
    return new Done(turns);
  }
}
