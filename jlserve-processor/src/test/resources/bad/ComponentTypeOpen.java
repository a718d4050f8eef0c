import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

@JLServeApp
public class ComponentTypeOpen {

  record Box<T>(T value) {}

  record Nest<T>(T value, List<Nest<List<T>>> more) {}
  //                                          ^ [jlserve/ComponentType] component 'more' of record 'Nest' holds 'Nest<List<List<List<List<List<List<List<List<String>>>>>>>>>', which has no place in JSON; supported are primitives and their boxes, String, enums, records, sealed interfaces of records, BigDecimal and BigInteger, java.time, UUID, URI, List, Set, Collection, Map, Optional and its kin, arrays of these, JsonValue, and Map<String, Object>. Use one of these instead.
  // ecj 47:24

  @SuppressWarnings("rawtypes")
  record In(
      List list,
      //   ^ [jlserve/ComponentType] component 'list' of record 'In' holds 'List', which has no place in JSON; supported are primitives and their boxes, String, enums, records, sealed interfaces of records, BigDecimal and BigInteger, java.time, UUID, URI, List, Set, Collection, Map, Optional and its kin, arrays of these, JsonValue, and Map<String, Object>. Write concrete type arguments, as in List<String>.
      // ecj 47:24
      Map map,
      //  ^ [jlserve/ComponentType] component 'map' of record 'In' holds 'Map', which has no place in JSON; supported are primitives and their boxes, String, enums, records, sealed interfaces of records, BigDecimal and BigInteger, java.time, UUID, URI, List, Set, Collection, Map, Optional and its kin, arrays of these, JsonValue, and Map<String, Object>. Write concrete type arguments, as in List<String>.
      // ecj 47:24
      Box box,
      //  ^ [jlserve/ComponentType] component 'box' of record 'In' holds 'Box', which has no place in JSON; supported are primitives and their boxes, String, enums, records, sealed interfaces of records, BigDecimal and BigInteger, java.time, UUID, URI, List, Set, Collection, Map, Optional and its kin, arrays of these, JsonValue, and Map<String, Object>. Use one of these instead.
      // ecj 47:24
      InputStream stream,
      //          ^ [jlserve/ComponentType] component 'stream' of record 'In' holds 'InputStream', which has no place in JSON; supported are primitives and their boxes, String, enums, records, sealed interfaces of records, BigDecimal and BigInteger, java.time, UUID, URI, List, Set, Collection, Map, Optional and its kin, arrays of these, JsonValue, and Map<String, Object>. Use one of these instead.
      // ecj 47:24
      CharSequence text,
      //           ^ [jlserve/ComponentType] component 'text' of record 'In' holds 'CharSequence', which has no place in JSON; supported are primitives and their boxes, String, enums, records, sealed interfaces of records, BigDecimal and BigInteger, java.time, UUID, URI, List, Set, Collection, Map, Optional and its kin, arrays of these, JsonValue, and Map<String, Object>. Use one of these instead.
      // ecj 47:24
      ArrayList<String> texts,
      //                ^ [jlserve/ComponentType] component 'texts' of record 'In' holds 'ArrayList<String>', which has no place in JSON; supported are primitives and their boxes, String, enums, records, sealed interfaces of records, BigDecimal and BigInteger, java.time, UUID, URI, List, Set, Collection, Map, Optional and its kin, arrays of these, JsonValue, and Map<String, Object>. Use one of these instead.
      // ecj 47:24
      Box<? extends Number> number,
      //                    ^ [jlserve/ComponentType] component 'number' of record 'In' holds 'Box<? extends Number>', which has no place in JSON; supported are primitives and their boxes, String, enums, records, sealed interfaces of records, BigDecimal and BigInteger, java.time, UUID, URI, List, Set, Collection, Map, Optional and its kin, arrays of these, JsonValue, and Map<String, Object>. Write concrete type arguments, as in List<String>.
      // ecj 47:24
      Nest<String> nest) {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public In predict(In in) {
    return in;
  }

  @Endpoint
  @SuppressWarnings("rawtypes")
  public Box raw(Box in) {
  //         ^ [jlserve/EndpointOutput] endpoint 'raw' returns 'Box'; it returns exactly one record, or a sealed interface of them. Write concrete type arguments after 'Box'.
  //                 ^ [jlserve/EndpointInput] endpoint 'raw' takes 'Box in'; it takes exactly one record, or a sealed interface of them. Write concrete type arguments after 'Box'.
    return in;
  }
}
