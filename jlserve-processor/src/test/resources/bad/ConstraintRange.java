import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@JLServeApp
public class ConstraintRange {

  enum Colour {
    RED,
    GREEN
  }

  record In(
      @Size(min = 3, max = 2) String text,
    //^ [jlserve/ConstraintRange] @Size on component 'text' of record 'In' lets no value pass: min 3 is above max 2. Swap the bounds or widen them.
    // ecj 94:24
      @Min(5) @Max(4) int number,
      //           ^ [jlserve/ConstraintRange] @Max on component 'number' of record 'In' lets no value pass: at least 5 and at most 4. Swap the bounds or widen them.
      // ecj 94:24
      @DecimalMin("0.2") @DecimalMax("0.8") int between,
      //                             ^ [jlserve/ConstraintRange] @DecimalMax on component 'between' of record 'In' lets no value pass: no int is at least 0.2 and at most 0.8. Swap the bounds or widen them.
      // ecj 94:24
      @Min(300) byte small,
      //   ^ [jlserve/ConstraintRange] @Min on component 'small' of record 'In' lets no value pass: no byte is at least 300. Swap the bounds or widen them.
      // ecj 94:24
      @Positive @DecimalMax(value = "1", inclusive = false) Long above,
      //                            ^ [jlserve/ConstraintRange] @DecimalMax on component 'above' of record 'In' lets no value pass: no long is above 0 and below 1. Swap the bounds or widen them.
      // ecj 94:24
      @NotBlank @Size(max = 0) String nothing,
      //        ^ [jlserve/ConstraintRange] @Size on component 'nothing' of record 'In' lets no value pass: at least 1 and at most 0. Swap the bounds or widen them.
      // ecj 94:24
      @NotEmpty @Size(max = 0) List<String> none,
      //        ^ [jlserve/ConstraintRange] @Size on component 'none' of record 'In' lets no value pass: at least 1 and at most 0. Swap the bounds or widen them.
      // ecj 94:24
      @Positive @Negative double neither,
      //        ^ [jlserve/ConstraintRange] @Negative on component 'neither' of record 'In' lets no value pass: above 0 and below 0. Swap the bounds or widen them.
      // ecj 94:24
      @NotEmpty @Size(max = 0) byte[] noBytes,
      //        ^ [jlserve/ConstraintRange] @Size on component 'noBytes' of record 'In' lets no value pass: at least 1 and at most 0. Swap the bounds or widen them.
      // ecj 94:24
      @Size(min = 4) @Size(max = 2) byte[] fewBytes,
      //                                   ^ [jlserve/ConstraintRange] @Size on component 'fewBytes' of record 'In' lets no value pass: at least 4 and at most 2. Swap the bounds or widen them.
      // ecj 94:24
      @Digits(integer = 1, fraction = 0) @Min(100) int digit,
    //^ [jlserve/ConstraintRange] @Digits on component 'digit' of record 'In' lets no value pass: integer = 1 and at least 100. Swap the bounds or widen them.
    // ecj 94:24
      @Digits(integer = 1, fraction = 2) @DecimalMax("-10") double negative,
    //^ [jlserve/ConstraintRange] @Digits on component 'negative' of record 'In' lets no value pass: integer = 1 and at most -10. Swap the bounds or widen them.
    // ecj 94:24
      @Size(min = 3) Map<Colour, String> byColour,
    //^ [jlserve/ConstraintRange] @Size on component 'byColour' of record 'In' lets no value pass: min 3 is above the 2 that the enum allows. Lower min.
    // ecj 94:24
      @Size(min = 3) Set<Colour> colours,
    //^ [jlserve/ConstraintRange] @Size on component 'colours' of record 'In' lets no value pass: min 3 is above the 2 that the enum allows. Lower min.
    // ecj 94:24
      @AssertTrue @AssertFalse boolean both,
      //          ^ [jlserve/ConstraintRange] @AssertFalse on component 'both' of record 'In' lets no value pass: @AssertTrue says the opposite. Remove one of them.
      // ecj 94:24
      @Past @FutureOrPresent Instant now,
      //    ^ [jlserve/ConstraintRange] @FutureOrPresent on component 'now' of record 'In' lets no value pass: @Past says the opposite. Remove one of them.
      // ecj 94:24
      @PastOrPresent @FutureOrPresent LocalDate today,
      @Digits(integer = 2, fraction = 0) @Min(10) @Max(99) int twoDigits,
      @Size(min = 3) Set<@Nullable Colour> orNone,
      @Size(min = 3) List<Colour> repeated,
      @AssertTrue @NotNull Boolean agreed) {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public In predict(In in) {
    return in;
  }
}
