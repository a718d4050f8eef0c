import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

@JLServeApp
public class ConstraintMethods {

  sealed interface Shape {
    @Positive
    double area();
  }

  record Square(double area) implements Shape {}
  //                   ^ [jlserve/ConstraintPlace] @Positive on method 'area' of sealed interface 'Shape' is never checked; what is checked are components of the records that an endpoint takes, their elements and the values of maps. Write it on component 'area' of record 'Square'.
  // ecj 93:20

  interface Ranked<T> {}

  enum Mode implements Ranked<@Positive Integer> {
//^ [jlserve/ConstraintPlace] @Positive on supertype 'Ranked<Integer>' of enum 'Mode' is never checked; what is checked are components of the records that an endpoint takes, their elements and the values of maps. Move it to a component.
// ecj 24:8
    @AssertTrue
  //^ [jlserve/ConstraintPlace] @AssertTrue on constant 'FAST' of enum 'Mode' is never checked; what is checked are components of the records that an endpoint takes, their elements and the values of maps. Move it to a component.
  // ecj 93:20
    FAST
  }

  record In(int from, int to, Shape shape, Mode mode) {
    In(List<@Min(3) Integer> range) {
    //                       ^ [jlserve/ConstraintPlace] @Min on a constructor's parameter 'range' of record 'In' is never checked; what is checked are components of the records that an endpoint takes, their elements and the values of maps. Move it to a component.
      this(range.get(0), range.get(1), new Square(1), Mode.FAST);
    }

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

    In moved(@Positive int by, List<@Min(4) Integer> more) {
    //       ^ [jlserve/ConstraintPlace] @Positive on parameter 'by' of method 'moved' of record 'In' is never checked; what is checked are components of the records that an endpoint takes, their elements and the values of maps. Move it to a component.
    //                                               ^ [jlserve/ConstraintPlace] @Min on parameter 'more' of method 'moved' of record 'In' is never checked; what is checked are components of the records that an endpoint takes, their elements and the values of maps. Move it to a component.
      return new In(from + by, to + more.size(), shape, mode);
    }

    List<@Positive Integer> both() {
    //                      ^ [jlserve/ConstraintPlace] @Positive on method 'both' of record 'In' is never checked; what is checked are components of the records that an endpoint takes, their elements and the values of maps. Move it to a component.
      return List.of(from, to);
    }
  }

  record Explicit(Map<String, String> names, Map<String, @Size(max = 1) String> same) {
    Explicit(Map<@Size(max = 2) String, String> names, Map<String, @Size(max = 1) String> same) {
    //                                          ^ [jlserve/ConstraintPlace] @Size on the key of component 'names' of record 'Explicit' is never checked; what is checked are components of the records that an endpoint takes, their elements and the values of maps. Move it to a component.
      this.names = names;
      this.same = same;
    }

    public Map<@Size(max = 3) String, String> names() {
    //                                        ^ [jlserve/ConstraintPlace] @Size on the key of component 'names' of record 'Explicit' is never checked; what is checked are components of the records that an endpoint takes, their elements and the values of maps. Move it to a component.
    // ecj 98:33
      return names;
    }
  }

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public In ask(In in) {
    return in;
  }

  @Endpoint
  public Explicit name(Explicit in) {
    return in;
  }
}
