import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

@JLServeApp
public class ConstraintRange {

  record In(
      @Size(min = 3, max = 2) String text,
    //^ [jlserve/ConstraintRange] @Size on component 'text' of record 'In' lets no value pass: min 3 is above max 2. Swap the bounds or widen them.
    // ecj 28:24
      @Min(5) @Max(4) int number,
      //           ^ [jlserve/ConstraintRange] @Max on component 'number' of record 'In' lets no value pass: at least 5 and at most 4. Swap the bounds or widen them.
      // ecj 28:24
      @Positive @Negative double neither) {}
      //        ^ [jlserve/ConstraintRange] @Negative on component 'neither' of record 'In' lets no value pass: above 0 and below 0. Swap the bounds or widen them.
      // ecj 28:24

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public In predict(In in) {
    return in;
  }
}
