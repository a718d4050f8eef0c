import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@JLServeApp
public class ComponentType {

  sealed interface Result<T> permits Some {}

  record Some<T>(T value) implements Result<T> {}

  record In(
      Thread thread,
      //     ^ [jlserve/ComponentType] component 'thread' of record 'In' holds 'Thread', which has no place in JSON; supported are primitives and their boxes, String, enums, records, sealed interfaces of records, BigDecimal and BigInteger, java.time, UUID, URI, List, Set, Collection, Map, Optional and its kin, arrays of these, JsonValue, and Map<String, Object>. Use one of these instead.
      // ecj 48:24
      List<Object> objects,
      //           ^ [jlserve/ComponentType] component 'objects' of record 'In' holds 'Object', which has no place in JSON; supported are primitives and their boxes, String, enums, records, sealed interfaces of records, BigDecimal and BigInteger, java.time, UUID, URI, List, Set, Collection, Map, Optional and its kin, arrays of these, JsonValue, and Map<String, Object>. For JSON of any form, write dev.jlserve.JsonValue or Map<String, Object>.
      // ecj 48:24
      Map<String, Optional<Runnable>> tasks,
      //                              ^ [jlserve/ComponentType] component 'tasks' of record 'In' holds 'Runnable', which has no place in JSON; supported are primitives and their boxes, String, enums, records, sealed interfaces of records, BigDecimal and BigInteger, java.time, UUID, URI, List, Set, Collection, Map, Optional and its kin, arrays of these, JsonValue, and Map<String, Object>. Use one of these instead.
      // ecj 48:24
      List<?> wildcard,
      //      ^ [jlserve/ComponentType] component 'wildcard' of record 'In' holds 'List<?>', which has no place in JSON; supported are primitives and their boxes, String, enums, records, sealed interfaces of records, BigDecimal and BigInteger, java.time, UUID, URI, List, Set, Collection, Map, Optional and its kin, arrays of these, JsonValue, and Map<String, Object>. Write concrete type arguments, as in List<String>.
      // ecj 48:24
      StringBuffer[][] buffers,
      //               ^ [jlserve/ComponentType] component 'buffers' of record 'In' holds 'StringBuffer', which has no place in JSON; supported are primitives and their boxes, String, enums, records, sealed interfaces of records, BigDecimal and BigInteger, java.time, UUID, URI, List, Set, Collection, Map, Optional and its kin, arrays of these, JsonValue, and Map<String, Object>. Use one of these instead.
      // ecj 48:24
      Class<?> type,
      //       ^ [jlserve/ComponentType] component 'type' of record 'In' holds 'Class<?>', which has no place in JSON; supported are primitives and their boxes, String, enums, records, sealed interfaces of records, BigDecimal and BigInteger, java.time, UUID, URI, List, Set, Collection, Map, Optional and its kin, arrays of these, JsonValue, and Map<String, Object>. Use one of these instead.
      // ecj 48:24
      java.sql.Date deep,
      //            ^ [jlserve/ComponentType] component 'deep' of record 'In' holds 'Date', which has no place in JSON; supported are primitives and their boxes, String, enums, records, sealed interfaces of records, BigDecimal and BigInteger, java.time, UUID, URI, List, Set, Collection, Map, Optional and its kin, arrays of these, JsonValue, and Map<String, Object>. Use one of these instead.
      // ecj 48:24
      Result<String> result,
      //             ^ [jlserve/ComponentType] component 'result' of record 'In' holds 'Result<String>', which has no place in JSON; supported are primitives and their boxes, String, enums, records, sealed interfaces of records, BigDecimal and BigInteger, java.time, UUID, URI, List, Set, Collection, Map, Optional and its kin, arrays of these, JsonValue, and Map<String, Object>. Declare the sealed interface without type parameters.
      // ecj 48:24
      StringBuilder[] builders) {}
      //              ^ [jlserve/ComponentType] component 'builders' of record 'In' holds 'StringBuilder', which has no place in JSON; supported are primitives and their boxes, String, enums, records, sealed interfaces of records, BigDecimal and BigInteger, java.time, UUID, URI, List, Set, Collection, Map, Optional and its kin, arrays of these, JsonValue, and Map<String, Object>. Use one of these instead.
      // ecj 48:24

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public In predict(In in) {
    return in;
  }
}
