import dev.jlserve.Endpoint;
import dev.jlserve.Example;
import dev.jlserve.JLServeApp;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JLServeApp
public class TypeVariables {

  interface Sized<T> {
    List<? extends @Size(max = 5) T> sizes();
  }

  interface Named<@NotBlank N extends @Nullable Object> extends Sized<@Size(max = 1) String> {
//^ [jlserve/ConstraintPlace] @NotBlank on type parameter 'N' of interface 'Named' is never checked; what is checked are components of the records that an endpoint takes, their elements and the values of maps. Move it to a component.
// ecj 20:13
//^ [jlserve/ConstraintPlace] @Size on supertype 'Sized<String>' of interface 'Named' is never checked; what is checked are components of the records that an endpoint takes, their elements and the values of maps. Move it to a component.
// ecj 20:13
    List<@NotBlank N> names();
  }

  record Row<T>(Optional<@Min(1) T> least, List<@NotBlank @Size(max = 3) T> cells) {}
  //                                ^ [jlserve/ConstraintType] @Min on component 'least' of record 'Row' cannot judge 'String'; it is for numbers. Remove it.
  // ecj 91:20
  //                                                                        ^ [jlserve/ConstraintType] @NotBlank on component 'cells' of record 'Row' cannot judge 'Integer'; it is for strings. Remove it.
  // ecj 96:42
  //                                                                        ^ [jlserve/ConstraintType] @Size on component 'cells' of record 'Row' cannot judge 'Integer'; it is for strings, collections, maps and arrays. Remove it.
  // ecj 96:42

  record Matrix<T>(
      @Size(max = 9) T[] right,
      T @Size(max = 9) [] @Size(max = 2) [] rows,
      //                                    ^ [jlserve/ConstraintPlace] @Size on a row of component 'rows' of record 'Matrix' is never checked; what is checked are components of the records that an endpoint takes, their elements and the values of maps. Move it to a component.
      // ecj 91:20
      List<@Nullable T[]> more) {}
      //                  ^ [jlserve/NullablePlace] @Nullable on a row of component 'more' of record 'Matrix' has no effect; a tensor has all its rows. Remove it.
      // ecj 91:20

  record Keyed<K>(Map<@Size(max = 2) K, String> names, Row<@Min(1) K> row) {}
  //                                            ^ [jlserve/ConstraintPlace] @Size on the key of component 'names' of record 'Keyed' is never checked; what is checked are components of the records that an endpoint takes, their elements and the values of maps. Move it to a component.
  // ecj 91:20
  //                                                                  ^ [jlserve/ConstraintPlace] @Min on a type argument of component 'row' of record 'Keyed' is never checked; what is checked are components of the records that an endpoint takes, their elements and the values of maps. Move it to a component.
  // ecj 91:20

  record Bounded<
//^ [jlserve/ConstraintPlace] @Size on type parameter 'A' of record 'Bounded' is never checked; what is checked are components of the records that an endpoint takes, their elements and the values of maps. Move it to a component.
// ecj 91:20
//^ [jlserve/ConstraintPlace] @Size on the bound of type parameter 'B' of record 'Bounded' is never checked; what is checked are components of the records that an endpoint takes, their elements and the values of maps. Move it to a component.
// ecj 91:20
//^ [jlserve/ConstraintPlace] @Size on the bound of type parameter 'C' of record 'Bounded' is never checked; what is checked are components of the records that an endpoint takes, their elements and the values of maps. Move it to a component.
// ecj 91:20
          @Size(max = 1) A,
          B extends @Size(max = 2) CharSequence,
          C extends Comparable<@Size(max = 3) C>,
          D extends @NotNull Object>(
      List<A> a, List<B> b, List<C> c, List<D> d) {}

  record Impl<T>(List<T> names, List<String> sizes) implements Named<@Size(max = 4) T> {}
//^ [jlserve/ConstraintPlace] @Size on supertype 'Named<T>' of record 'Impl' is never checked; what is checked are components of the records that an endpoint takes, their elements and the values of maps. Move it to a component.
// ecj 91:20
  //                     ^ [jlserve/ConstraintPlace] @NotBlank on method 'names' of interface 'Named' is never checked; what is checked are components of the records that an endpoint takes, their elements and the values of maps. Write it on component 'names' of record 'Impl'.
  // ecj 91:20
  //                                         ^ [jlserve/ConstraintPlace] @Size on method 'sizes' of interface 'Sized' is never checked; what is checked are components of the records that an endpoint takes, their elements and the values of maps. Write it on component 'sizes' of record 'Impl'.
  // ecj 91:20

  record Right<T>(List<@NotBlank T> names, List<@Size(max = 5) String> sizes) implements Named<T> {}

  record In(
      Row<String> row,
      Matrix<int[]> matrix,
      Matrix<String> texts,
      Keyed<String> keyed,
      Bounded<String, String, String, String> bounded,
      Impl<String> impl,
      Right<String> repeated) {}

  record Settings<T>(T text) {}

  public void setup(Settings<@NotBlank String> settings) {}
  //                                           ^ [jlserve/ConstraintPlace] @NotBlank on a type argument of parameter 'settings' of setup() is never checked; what is checked are components of the records that an endpoint takes, their elements and the values of maps. Move it to a component.

  public void downloadWeights() {}

  @Endpoint
  public In ask(In in) {
    return in;
  }

  @Endpoint
  public Row<Integer> count(Row<Integer> in) {
    return in;
  }

  record Page<T>(List<@NotBlank @Size(max = 3) T> items) {}

  @Endpoint
  @Example("{\"items\": [\"\", \"toolong\"]}")
  //       ^ [jlserve/ExampleBody] example 1 of endpoint 'show' would be refused with 422: at 'items[0]', String should have at least 1 character. Correct it there.
  //       ^ [jlserve/ExampleBody] example 1 of endpoint 'show' would be refused with 422: at 'items[1]', String should have at most 3 characters. Correct it there.
  public Page<String> show(Page<String> in) {
    return in;
  }
}
