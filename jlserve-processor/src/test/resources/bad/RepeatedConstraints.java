import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Repeatable;
import java.util.Map;

@JLServeApp
public class RepeatedConstraints {

  @Constraint(validatedBy = {})
  @Repeatable(Codes.class)
  @interface Code {
    int value();

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
  }

  @interface Codes {
    Code[] value();
  }

  @Code(1)
  @Code(2)
  record In(
//^ [jlserve/ConstraintPlace] @Code on record 'In' is never checked; what is checked are components of the records that an endpoint takes, their elements and the values of maps. Move it to a component.
// ecj 46:20
      @Code(1) @Code(2) String two,
      //                       ^ [jlserve/ConstraintUnknown] @Code on component 'two' of record 'In' is not supported, and a check is never left out silently; supported are @NotNull, @NotBlank, @NotEmpty, @Size, @Min, @Max, @DecimalMin, @DecimalMax, @Positive, @PositiveOrZero, @Negative, @NegativeOrZero, @Digits, @Past, @PastOrPresent, @Future, @FutureOrPresent, @AssertTrue, @AssertFalse, @Email, @Null and @Pattern. Remove it, or check the value in the endpoint.
      // ecj 46:20
      Map<@Size(min = 1) @Size(max = 3) String, String> names,
      //                                                ^ [jlserve/ConstraintPlace] @Size on the key of component 'names' of record 'In' is never checked; what is checked are components of the records that an endpoint takes, their elements and the values of maps. Move it to a component.
      // ecj 46:20
      @Size(min = 1) @Size(max = 3) String right) {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public In ask(In in) {
    return in;
  }
}
