import dev.jlserve.DefaultValue;
import dev.jlserve.Endpoint;
import dev.jlserve.Example;
import dev.jlserve.JLServeApp;
import dev.jlserve.JsonValue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

@JLServeApp
public class FreeForm {

  enum Color {
    RED
  }

  record In(
      Object anything,
      //     ^ [jlserve/ComponentType] component 'anything' of record 'In' holds 'Object', which has no place in JSON; supported are primitives and their boxes, String, enums, records, sealed interfaces of records, BigDecimal and BigInteger, java.time, UUID, URI, List, Set, Collection, Map, Optional and its kin, arrays of these, JsonValue, and Map<String, Object>. For JSON of any form, write dev.jlserve.JsonValue or Map<String, Object>.
      // ecj 57:21
      Map<Color, Object> byColor,
      //                 ^ [jlserve/ComponentType] component 'byColor' of record 'In' holds 'Object', which has no place in JSON; supported are primitives and their boxes, String, enums, records, sealed interfaces of records, BigDecimal and BigInteger, java.time, UUID, URI, List, Set, Collection, Map, Optional and its kin, arrays of these, JsonValue, and Map<String, Object>. For JSON of any form, write dev.jlserve.JsonValue or Map<String, Object>.
      // ecj 57:21
      List<Object> list,
      //           ^ [jlserve/ComponentType] component 'list' of record 'In' holds 'Object', which has no place in JSON; supported are primitives and their boxes, String, enums, records, sealed interfaces of records, BigDecimal and BigInteger, java.time, UUID, URI, List, Set, Collection, Map, Optional and its kin, arrays of these, JsonValue, and Map<String, Object>. For JSON of any form, write dev.jlserve.JsonValue or Map<String, Object>.
      // ecj 57:21
      JsonValue.JsonObject object,
      //                   ^ [jlserve/ComponentType] component 'object' of record 'In' holds 'JsonObject', which has no place in JSON; supported are primitives and their boxes, String, enums, records, sealed interfaces of records, BigDecimal and BigInteger, java.time, UUID, URI, List, Set, Collection, Map, Optional and its kin, arrays of these, JsonValue, and Map<String, Object>. For JSON of any form, write dev.jlserve.JsonValue or Map<String, Object>.
      // ecj 57:21
      JsonValue.JsonNull none,
      //                 ^ [jlserve/ComponentType] component 'none' of record 'In' holds 'JsonNull', which has no place in JSON; supported are primitives and their boxes, String, enums, records, sealed interfaces of records, BigDecimal and BigInteger, java.time, UUID, URI, List, Set, Collection, Map, Optional and its kin, arrays of these, JsonValue, and Map<String, Object>. For JSON of any form, write dev.jlserve.JsonValue or Map<String, Object>.
      // ecj 57:21
      Map<String, @NotNull Object> marked,
      //                           ^ [jlserve/ConstraintType] @NotNull on component 'marked' of record 'In' cannot judge 'Object'; it is for every type but Object. Remove it.
      // ecj 57:21
      @Size(max = 3) JsonValue sized,
    //^ [jlserve/ConstraintType] @Size on component 'sized' of record 'In' cannot judge 'JsonValue'; it is for strings, collections, maps and arrays. Remove it.
    // ecj 57:21
      @DefaultValue("{a: 1}") JsonValue words,
      //            ^ [jlserve/DefaultText] default "{a: 1}" of component 'words' of record 'In' does not convert; a JsonValue is JSON text: expected a name in double quotes at index 1. Write JSON.
      // ecj 57:21
      @DefaultValue("1e9999") JsonValue huge,
      //            ^ [jlserve/DefaultText] default "1e9999" of component 'huge' of record 'In' does not convert; a number with an exponent within 4300 is expected. Write JSON.
      // ecj 57:21
      @DefaultValue("{}") Map<String, Object> plain) {}
      //            ^ [jlserve/DefaultText] default "{}" of component 'plain' of record 'In' does not convert; only a JsonValue, and values that JSON has as strings, numbers and booleans, take a default. Remove @DefaultValue.
      // ecj 57:21

  record Numbers(JsonValue tree, Map<String, Object> plain) {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public In echo(In in) {
    return in;
  }

  @Endpoint
  @Example("{\"tree\": [1e5000], \"plain\": {\"a\": {\"b\": 1e400}}}")
  @Example("{\"tree\": 1, \"plain\": null}")
  public Numbers numbers(Numbers in) {
  //             ^ [jlserve/ExampleBody] example 1 of endpoint 'numbers' would be refused with 422: at 'tree', a number with an exponent within 4300 is expected. Correct it there.
  // ecj 62:12
  //             ^ [jlserve/ExampleBody] example 1 of endpoint 'numbers' would be refused with 422: at 'plain.a', a number within the range of a double is expected. Correct it there.
  // ecj 62:12
  //             ^ [jlserve/ExampleBody] example 2 of endpoint 'numbers' would be refused with 422: at 'plain', an object is expected. Correct it there.
  // ecj 63:12
    return in;
  }

  @Endpoint
  public JsonValue whole(JsonValue in) {
  //               ^ [jlserve/EndpointOutput] endpoint 'whole' returns 'JsonValue'; it returns exactly one record, or a sealed interface of them. Wrap it: record Out(JsonValue value) {}.
  //                               ^ [jlserve/EndpointInput] endpoint 'whole' takes 'JsonValue in'; it takes exactly one record, or a sealed interface of them. Wrap it: record In(JsonValue in) {}.
    return in;
  }
}
