import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.List;

@JLServeApp
public class ConstraintUnknown {

  @Target({ElementType.FIELD, ElementType.TYPE_USE})
  @Constraint(validatedBy = {})
  @interface Palindrome {
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
  }

  record In(@Palindrome String word, List<@Palindrome String> more) {}
  //        ^ [jlserve/ConstraintUnknown] @Palindrome on component 'word' of record 'In' is not supported, and a check is never left out silently; supported are @NotNull, @NotBlank, @NotEmpty, @Size, @Min, @Max, @DecimalMin, @DecimalMax, @Positive, @PositiveOrZero, @Negative, @NegativeOrZero, @Digits, @Past, @PastOrPresent, @Future, @FutureOrPresent, @AssertTrue, @AssertFalse, @Email, @Null and @Pattern. Remove it, or check the value in the endpoint.
  // ecj 33:24
  //                                                          ^ [jlserve/ConstraintUnknown] @Palindrome on component 'more' of record 'In' is not supported, and a check is never left out silently; supported are @NotNull, @NotBlank, @NotEmpty, @Size, @Min, @Max, @DecimalMin, @DecimalMax, @Positive, @PositiveOrZero, @Negative, @NegativeOrZero, @Digits, @Past, @PastOrPresent, @Future, @FutureOrPresent, @AssertTrue, @AssertFalse, @Email, @Null and @Pattern. Remove it, or check the value in the endpoint.
  // ecj 33:24

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public In predict(In in) {
    return in;
  }
}
