import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import java.time.Duration;
import java.util.List;

/** A model that takes 20 ms and 1 ms for each input, one call at a time, with batches and without. */
@JLServeApp(queue = 256)
public class Batching {

  private static final Duration CALL = Duration.ofMillis(20);
  private static final Duration INPUT = Duration.ofMillis(1);

  /**
   * An input.
   *
   * @param id what its answer is told by
   */
  record Input(int id) {}

  /**
   * An output.
   *
   * @param id of the input
   */
  record Output(int id) {}

  public void setup() {}

  public void downloadWeights() {}

  private static void model(int inputs) throws InterruptedException {
    Thread.sleep(CALL.plus(INPUT.multipliedBy(inputs)));
  }

  /** Up to 32 inputs in a call. */
  @Endpoint(maxBatch = 32, maxDelayMillis = 5)
  public List<Output> batched(List<Input> inputs) throws InterruptedException {
    model(inputs.size());
    return inputs.stream().map(input -> new Output(input.id())).toList();
  }

  /** One input in a call. */
  @Endpoint
  public Output single(Input input) throws InterruptedException {
    model(1);
    return new Output(input.id());
  }
}
