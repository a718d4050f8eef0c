import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Future;
import java.util.List;

@JLServeApp
public class ConstraintUnknown {

  record In(@Email String address, List<@Future String> dates) {}
  //        ^ [jlserve/ConstraintUnknown] @Email on component 'address' of record 'In' is not supported, and a check is never left out silently; supported are @NotNull, @NotBlank, @NotEmpty, @Size, @Min, @Max, @DecimalMin, @DecimalMax, @Positive, @PositiveOrZero, @Negative, @NegativeOrZero and @Pattern. Remove it, or check the value in the endpoint.
  // ecj 21:24
  //                                                    ^ [jlserve/ConstraintUnknown] @Future on component 'dates' of record 'In' is not supported, and a check is never left out silently; supported are @NotNull, @NotBlank, @NotEmpty, @Size, @Min, @Max, @DecimalMin, @DecimalMax, @Positive, @PositiveOrZero, @Negative, @NegativeOrZero and @Pattern. Remove it, or check the value in the endpoint.
  // ecj 21:24

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public In predict(In in) {
    return in;
  }
}
