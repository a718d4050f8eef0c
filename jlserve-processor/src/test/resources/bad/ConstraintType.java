import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@JLServeApp
public class ConstraintType {

  record In(
      @Size(max = 3) int number,
    //^ [jlserve/ConstraintType] @Size on component 'number' of record 'In' cannot judge 'int'; it is for strings, collections, maps and arrays. Remove it.
    // ecj 64:24
      @NotEmpty boolean flag,
    //^ [jlserve/ConstraintType] @NotEmpty on component 'flag' of record 'In' cannot judge 'boolean'; it is for strings, collections, maps and arrays. Remove it.
    // ecj 64:24
      @NotBlank List<String> texts,
    //^ [jlserve/ConstraintType] @NotBlank on component 'texts' of record 'In' cannot judge 'List<String>'; it is for strings. Remove it.
    // ecj 64:24
      @Pattern(regexp = "a") char letter,
      //                ^ [jlserve/ConstraintType] @Pattern on component 'letter' of record 'In' cannot judge 'char'; it is for strings. Remove it.
      // ecj 64:24
      @Min(1) String text,
      //   ^ [jlserve/ConstraintType] @Min on component 'text' of record 'In' cannot judge 'String'; it is for numbers. Remove it.
      // ecj 64:24
      @AssertTrue String agreed,
    //^ [jlserve/ConstraintType] @AssertTrue on component 'agreed' of record 'In' cannot judge 'String'; it is for booleans. Remove it.
    // ecj 64:24
      @Digits(integer = 1, fraction = 0) String digits,
    //^ [jlserve/ConstraintType] @Digits on component 'digits' of record 'In' cannot judge 'String'; it is for numbers. Remove it.
    // ecj 64:24
      @Email int address,
    //^ [jlserve/ConstraintType] @Email on component 'address' of record 'In' cannot judge 'int'; it is for strings. Remove it.
    // ecj 64:24
      @Future String moment,
    //^ [jlserve/ConstraintType] @Future on component 'moment' of record 'In' cannot judge 'String'; it is for dates and times. Remove it.
    // ecj 64:24
      @Null String nothing,
    //^ [jlserve/ConstraintType] @Null on component 'nothing' of record 'In' cannot judge 'String'; it is for what may be null, so is marked @Nullable. Remove it.
    // ecj 64:24
      @Size(max = 3) Optional<Integer> maybe,
    //^ [jlserve/ConstraintType] @Size on component 'maybe' of record 'In' cannot judge 'Integer'; it is for strings, collections, maps and arrays. Remove it.
    // ecj 64:24
      Map<String, List<@Max(1) String>> nested) {}
      //                                ^ [jlserve/ConstraintType] @Max on component 'nested' of record 'In' cannot judge 'String'; it is for numbers. Remove it.
      // ecj 64:24

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public In predict(In in) {
    return in;
  }
}
