import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@JLServeApp
public class NullablePlace {

  interface Declared {
    @interface Nullable {}
  }

  record Box<T>(T value) {}

  record Page<T>(List<T> items, @Nullable T last) {
    static final Box<@Nullable String> EMPTY = new Box<>(null);
  }

  record In(
      Page<@Nullable String> page,
      //                     ^ [jlserve/NullablePlace] @Nullable on a type argument of component 'page' of record 'In' has no effect; a generic record is the same with it and without. Write Optional<String>, or write @Nullable on the record's component.
      // ecj 57:40
      Box<List<@Nullable Integer>> box,
      //                           ^ [jlserve/NullablePlace] @Nullable on a type argument of component 'box' of record 'In' has no effect; a generic record is the same with it and without. Write Optional<Integer>, or write @Nullable on the record's component.
      // ecj 57:40
      Box<Optional<String>> right,
      Map<@Nullable String, @Nullable String> names,
      //                                      ^ [jlserve/NullablePlace] @Nullable on the key of component 'names' of record 'In' has no effect; a name in a JSON object is never null. Remove it.
      // ecj 57:40
      int @Nullable [] @Nullable [] rows,
      //                            ^ [jlserve/NullablePlace] @Nullable on a row of component 'rows' of record 'In' has no effect; a tensor has all its rows. Remove it.
      // ecj 57:40
      List<@Nullable byte[]> bytes) {}
      //                     ^ [jlserve/NullablePlace] @Nullable on an element of component 'bytes' of record 'In' has no effect; a primitive is never null. Write byte @Nullable [].
      // ecj 57:40

  record Vectors(@Nullable float[] vector, @Nullable byte[][] files, @Nullable String[] texts) {}
  //                               ^ [jlserve/NullablePlace] @Nullable on an element of component 'vector' of record 'Vectors' has no effect; a primitive is never null. Write float @Nullable [].
  // ecj 63:32
  //                                                          ^ [jlserve/NullablePlace] @Nullable on an element of component 'files' of record 'Vectors' has no effect; a primitive is never null. Write byte @Nullable [][].
  // ecj 63:32

  record Rows<T>(@Nullable T[] rows) {}
  //                           ^ [jlserve/NullablePlace] @Nullable on a row of component 'rows' of record 'Rows' has no effect; a tensor has all its rows. Write T @Nullable [].
  // ecj 68:27

  record Table(Rows<int[]> tensor, Rows<String> texts) {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public Page<@Nullable String> ask(In in) {
  //                            ^ [jlserve/NullablePlace] @Nullable on a type argument of endpoint 'ask' has no effect; a generic record is the same with it and without. Write Optional<String>, or write @Nullable on the record's component.
    return in.page();
  }

  @Endpoint
  public Vectors embed(Vectors in) {
    return in;
  }

  @Endpoint
  public Table fill(Table in) {
    return in;
  }

  @Endpoint
  public In unbox(Box<@Nullable String> text) {
  //                                    ^ [jlserve/NullablePlace] @Nullable on a type argument of parameter 'text' of endpoint 'unbox' has no effect; a generic record is the same with it and without. Write Optional<String>, or write @Nullable on the record's component.
    Box<Optional<String>> right = new Box<>(Optional.empty());
    Page<String> page = new Page<>(List.of(), text.value());
    return new In(page, new Box<>(List.of()), right, Map.of(), null, List.of());
  }

  @Endpoint
  public @Nullable In find(In in) {
  //                  ^ [jlserve/NullablePlace] @Nullable on the answer of endpoint 'find' has no effect; a null answer is a 500. Remove it, and throw an HttpStatusException where there is no answer.
    return null;
  }

  @Endpoint
  @Declared.Nullable
//^ [jlserve/NullablePlace] @Nullable on the answer of endpoint 'seek' has no effect; a null answer is a 500. Remove it, and throw an HttpStatusException where there is no answer.
  public In seek(In in) {
    return in;
  }

  @Endpoint(produces = "image/png")
  public byte @Nullable [] image(In in) {
  //                       ^ [jlserve/NullablePlace] @Nullable on the answer of endpoint 'image' has no effect; a null answer is a 500. Remove it, and throw an HttpStatusException where there is no answer.
    return null;
  }

  @Endpoint
  public Stream<@Nullable In> items(@Nullable In in) {
  //                          ^ [jlserve/NullablePlace] @Nullable on the items of endpoint 'items' has no effect; a null item ends the stream with an error. Remove it, and leave such items out.
  //                                             ^ [jlserve/NullablePlace] @Nullable on parameter 'in' of endpoint 'items' has no effect; each request has a body. Remove it.
    return Stream.of(in);
  }
}
