import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;

@JLServeApp
public class ConstraintMethods {

  sealed interface Shape {
    @Positive
    double area();
  }

  record Square(double area) implements Shape {}
  //                   ^ [jlserve/ConstraintPlace] @Positive on method 'area' of sealed interface 'Shape' is never checked; what is checked are components of the records that an endpoint takes, their elements and the values of maps. Write it on component 'area' of record 'Square'.
  // ecj 56:20

  enum Mode {
    @AssertTrue
  //^ [jlserve/ConstraintPlace] @AssertTrue on constant 'FAST' of enum 'Mode' is never checked; what is checked are components of the records that an endpoint takes, their elements and the values of maps. Move it to a component.
  // ecj 56:20
    FAST
  }

  record In(int from, int to, Shape shape, Mode mode) {
    @AssertTrue
    boolean isOrdered() {
      return from <= to;
    }

    @AssertTrue
  //^ [jlserve/ConstraintPlace] @AssertTrue on method 'ordered' of record 'In' is never checked; what is checked are components of the records that an endpoint takes, their elements and the values of maps. Move it to a component, or check it in the record's compact constructor.
    boolean ordered() {
      return from <= to;
    }

    @AssertTrue
  //^ [jlserve/ConstraintPlace] @AssertTrue on method 'isBelow' of record 'In' is never checked; what is checked are components of the records that an endpoint takes, their elements and the values of maps. Move it to a component, or check it in the record's compact constructor.
    boolean isBelow(int bound) {
      return to < bound;
    }

    @Min(1)
  //^ [jlserve/ConstraintPlace] @Min on method 'length' of record 'In' is never checked; what is checked are components of the records that an endpoint takes, their elements and the values of maps. Move it to a component, or check it in the record's compact constructor.
    int length() {
      return to - from;
    }
  }

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public In ask(In in) {
    return in;
  }
}
