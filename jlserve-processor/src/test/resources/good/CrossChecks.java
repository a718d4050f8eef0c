import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.AssertTrue;

/** Methods check the components of a record together. */
@JLServeApp
public class CrossChecks {

  /** From one number to another. */
  public record Range(int from, int to, boolean made) {
    @AssertTrue(message = "from is above to")
    boolean isOrdered() {
      return from <= to;
    }

    @AssertFalse
    public boolean isEmpty() {
      return from == to;
    }
  }

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public Range ask(Range range) {
    return range;
  }
}
