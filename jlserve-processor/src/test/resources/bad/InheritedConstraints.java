import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;

@JLServeApp
public class InheritedConstraints {

  @Constraint(validatedBy = {})
  @interface Consistent {
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
  }

  interface Tagged {
    List<@NotBlank String> tags();

    default int count() {
      return tags().size();
    }
  }

  @Consistent
//^ [jlserve/ConstraintPlace] @Consistent on interface 'Named' is never checked; what is checked are components of the records that an endpoint takes, their elements and the values of maps. Move it to a component.
  interface Named extends Tagged {
    @Size(min = 2)
    @Size(max = 9)
    String name();

    @AssertTrue
    default boolean isAdult() {
      return false;
    }

    @Positive
  //^ [jlserve/ConstraintPlace] @Positive on method 'length' of interface 'Named' is never checked; what is checked are components of the records that an endpoint takes, their elements and the values of maps. Move it to a component, or check it in the record's compact constructor.
    default int length() {
      return name().length();
    }

    @Positive
    static int lengthOf(String name) {
      return name.length();
    }
  }

  sealed interface Unused {
    @NotBlank
    String name();
  }

  record Person(String name, List<String> tags) implements Named, Unused {}
//^ [jlserve/ConstraintPlace] @AssertTrue on method 'isAdult' of interface 'Named' is never checked; what is checked are components of the records that an endpoint takes, their elements and the values of maps. Override it in record 'Person', with @AssertTrue.
// ecj 84:28
  //                   ^ [jlserve/ConstraintPlace] @Size on method 'name' of interface 'Named' is never checked; what is checked are components of the records that an endpoint takes, their elements and the values of maps. Write it on component 'name' of record 'Person'.
  // ecj 84:28
  //                   ^ [jlserve/ConstraintPlace] @NotBlank on method 'name' of sealed interface 'Unused' is never checked; what is checked are components of the records that an endpoint takes, their elements and the values of maps. Write it on component 'name' of record 'Person'.
  // ecj 84:28
  //                                      ^ [jlserve/ConstraintPlace] @NotBlank on method 'tags' of interface 'Tagged' is never checked; what is checked are components of the records that an endpoint takes, their elements and the values of maps. Write it on component 'tags' of record 'Person'.
  // ecj 84:28

  record Repeating(
      @NotBlank @Size(min = 2) @Size(max = 9) String name, List<@NotBlank String> tags)
      implements Named, Unused {
    @AssertTrue
    public boolean isAdult() {
      return true;
    }
  }

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public Person ask(Person in) {
    return in;
  }

  @Endpoint
  public Repeating repeat(Repeating in) {
    return in;
  }
}
