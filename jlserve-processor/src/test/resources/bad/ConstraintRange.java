import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;

@JLServeApp
public class ConstraintRange {

  record In(
      @Size(min = 3, max = 2) String text,
    //^ [jlserve/ConstraintRange] @Size on component 'text' of record 'In' lets no value pass: min 3 is above max 2. Swap the bounds or widen them.
    // ecj 48:24
      @Min(5) @Max(4) int number,
      //           ^ [jlserve/ConstraintRange] @Max on component 'number' of record 'In' lets no value pass: at least 5 and at most 4. Swap the bounds or widen them.
      // ecj 48:24
      @DecimalMin("0.2") @DecimalMax("0.8") int between,
      //                             ^ [jlserve/ConstraintRange] @DecimalMax on component 'between' of record 'In' lets no value pass: no int is at least 0.2 and at most 0.8. Swap the bounds or widen them.
      // ecj 48:24
      @Min(300) byte small,
      //   ^ [jlserve/ConstraintRange] @Min on component 'small' of record 'In' lets no value pass: no byte is at least 300. Swap the bounds or widen them.
      // ecj 48:24
      @Positive @DecimalMax(value = "1", inclusive = false) Long above,
      //                            ^ [jlserve/ConstraintRange] @DecimalMax on component 'above' of record 'In' lets no value pass: no long is above 0 and below 1. Swap the bounds or widen them.
      // ecj 48:24
      @NotBlank @Size(max = 0) String nothing,
      //        ^ [jlserve/ConstraintRange] @Size on component 'nothing' of record 'In' lets no value pass: at least 1 and at most 0. Swap the bounds or widen them.
      // ecj 48:24
      @NotEmpty @Size(max = 0) List<String> none,
      //        ^ [jlserve/ConstraintRange] @Size on component 'none' of record 'In' lets no value pass: at least 1 and at most 0. Swap the bounds or widen them.
      // ecj 48:24
      @Positive @Negative double neither) {}
      //        ^ [jlserve/ConstraintRange] @Negative on component 'neither' of record 'In' lets no value pass: above 0 and below 0. Swap the bounds or widen them.
      // ecj 48:24

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public In predict(In in) {
    return in;
  }
}
