import dev.jlserve.DefaultValue;
import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

@JLServeApp
public class DefaultConstraint {

  record In(
      @DefaultValue("11") @Max(10) int number,
      //            ^ [jlserve/DefaultConstraint] default "11" of component 'number' of record 'In' breaks the component's own constraint: Input should be less than or equal to 10. Change one of them.
      // ecj 35:24
      @DefaultValue("0") @Positive double above,
      //            ^ [jlserve/DefaultConstraint] default "0" of component 'above' of record 'In' breaks the component's own constraint: Input should be greater than 0. Change one of them.
      // ecj 35:24
      @DefaultValue("") @NotBlank String text,
      //            ^ [jlserve/DefaultConstraint] default "" of component 'text' of record 'In' breaks the component's own constraint: String should have at least 1 character. Change one of them.
      // ecj 35:24
      @DefaultValue("abcd") @Size(max = 3) String brief,
      //            ^ [jlserve/DefaultConstraint] default "abcd" of component 'brief' of record 'In' breaks the component's own constraint: String should have at most 3 characters. Change one of them.
      // ecj 35:24
      @DefaultValue("B") @Pattern(regexp = "a", flags = Pattern.Flag.CASE_INSENSITIVE) String a) {}
      //            ^ [jlserve/DefaultConstraint] default "B" of component 'a' of record 'In' breaks the component's own constraint: String should match pattern 'a'. Change one of them.
      // ecj 35:24

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public In predict(In in) {
    return in;
  }
}
