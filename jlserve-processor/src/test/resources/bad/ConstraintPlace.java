import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

@JLServeApp
public class ConstraintPlace {

  @Constraint(validatedBy = {})
  @interface Consistent {
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
  }

  record Box<T>(T value) {}

  @Consistent
//^ [jlserve/ConstraintPlace] @Consistent on record 'In' is never checked; what is checked are components of the records that an endpoint takes, their elements and the values of maps. Move it to a component.
// ecj 60:52
  record In(
      Map<@Size(max = 3) String, String> names,
      //                                 ^ [jlserve/ConstraintPlace] @Size on the key of component 'names' of record 'In' is never checked; what is checked are components of the records that an endpoint takes, their elements and the values of maps. Move it to a component.
      // ecj 60:52
      int[] @Size(max = 3) [] rows,
      //                      ^ [jlserve/ConstraintPlace] @Size on a row of component 'rows' of record 'In' is never checked; what is checked are components of the records that an endpoint takes, their elements and the values of maps. Move it to a component.
      // ecj 60:52
      List<@Min(1) int[]> numbers,
      //                  ^ [jlserve/ConstraintPlace] @Min on an element of component 'numbers' of record 'In' is never checked; what is checked are components of the records that an endpoint takes, their elements and the values of maps. Move it to a component.
      // ecj 60:52
      Map<String, @Size(max = 3) byte[]> bytes,
      //                                 ^ [jlserve/ConstraintPlace] @Size on an element of component 'bytes' of record 'In' is never checked; what is checked are components of the records that an endpoint takes, their elements and the values of maps. Move it to a component.
      // ecj 60:52
      Box<List<@Min(1) Integer>> box) {
      //                         ^ [jlserve/ConstraintPlace] @Min on a type argument of component 'box' of record 'In' is never checked; what is checked are components of the records that an endpoint takes, their elements and the values of maps. Move it to a component.
      // ecj 60:52

    In(@NotBlank String name) {
    // ^ [jlserve/ConstraintPlace] @NotBlank on a constructor's parameter 'name' of record 'In' is never checked; what is checked are components of the records that an endpoint takes, their elements and the values of maps. Move it to a component.
      this(Map.of(name, name), new int[0][], List.of(), Map.of(), new Box<>(List.of()));
    }
  }

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  @Consistent
//^ [jlserve/ConstraintPlace] @Consistent on endpoint 'predict' is never checked; what is checked are components of the records that an endpoint takes, their elements and the values of maps. Move it to a component.
  public In predict(@Valid @NotNull @Consistent In in) {
  //                                ^ [jlserve/ConstraintPlace] @Consistent on parameter 'in' of endpoint 'predict' is never checked; what is checked are components of the records that an endpoint takes, their elements and the values of maps. Move it to a component.
    return in;
  }

  @Endpoint
  public Box<@NotBlank String> unbox(Box<@NotBlank String> in) {
  //                           ^ [jlserve/ConstraintPlace] @NotBlank on a type argument of endpoint 'unbox' is never checked; what is checked are components of the records that an endpoint takes, their elements and the values of maps. Move it to a component.
  //                                                       ^ [jlserve/ConstraintPlace] @NotBlank on a type argument of parameter 'in' of endpoint 'unbox' is never checked; what is checked are components of the records that an endpoint takes, their elements and the values of maps. Move it to a component.
    return in;
  }
}
