import dev.jlserve.*;
import jakarta.validation.constraints.Size;
import java.util.Map;
/** class SourceOrdering { record Out( */
@JLServeApp(name = " ")
//                 ^ [jlserve/AppName] the app's name is blank; it is one line of printable text, at most 100 characters. Remove it to use the class's name.
// ecj 5:13
public class SourceOrdering {
  private static final Class<?> T = SourceOrdering.class;
  String s = "record Out( {";
  char c = '{', d = '\'';
  public int setup() { class Local {} record Out2(int a) {} if (c == '}') { return 1; } return 2; }
  //         ^ [jlserve/LifecycleReturn] setup() returns 'int'; a lifecycle method returns nothing. Declare it as void.
  @Endpoint(path = "a") public Out one(In in) { return null; }
  //               ^ [jlserve/EndpointPath] path "a" has no leading '/'; a path begins with '/'. Write "/a".
  // ecj 14:13
  record Out(Thread t) {}
  //                ^ [jlserve/ComponentType] component 't' of record 'Out' holds 'Thread', which has no place in JSON; supported are primitives and their boxes, String, enums, records, sealed interfaces of records, BigDecimal and BigInteger, java.time, UUID, URI, List, Set, Collection, Map, Optional and its kin, arrays of these, JsonValue, and Map<String, Object>. Use one of these instead.
  // ecj 14:36
  @Deprecated @SuppressWarnings({"a", "b"})
  @Endpoint(path = "b") public Out two(In in) { return null; }
  //               ^ [jlserve/EndpointPath] path "b" has no leading '/'; a path begins with '/'. Write "/b".
  // ecj 21:13
  private SourceOrdering() {}
  //      ^ [jlserve/AppConstructor] app 'SourceOrdering' has no constructor that jlserve can call: it is private. Remove 'private'.
  static <T extends Comparable<T>> int x(Map<String, T> m) { return 0; }
  record In(@Size(min = 3, max = 1) String a, @DefaultValue("x") int n) {
  //        ^ [jlserve/ConstraintRange] @Size on component 'a' of record 'In' lets no value pass: min 3 is above max 1. Swap the bounds or widen them.
  // ecj 14:43
  //                                                        ^ [jlserve/DefaultText] default "x" of component 'n' of record 'In' does not convert; an int is a whole number from -2147483648 to 2147483647. Write one of those.
  // ecj 14:43
    In {
      a = a + """
     } record Q() { " ; }
     """;
    }
    record Deep(Object o) {} }
    //                 ^ [jlserve/ComponentType] component 'o' of record 'Deep' holds 'Object', which has no place in JSON; supported are primitives and their boxes, String, enums, records, sealed interfaces of records, BigDecimal and BigInteger, java.time, UUID, URI, List, Set, Collection, Map, Optional and its kin, arrays of these, JsonValue, and Map<String, Object>. For JSON of any form, write dev.jlserve.JsonValue or Map<String, Object>.
    // ecj 42:40
  private void downloadWeights() {}
  //           ^ [jlserve/LifecycleModifier] downloadWeights() is private; jlserve calls it on the app's one instance. Remove 'private'.
  @Endpoint(path = "c") public In.Deep three(In in) { return null; }
  //               ^ [jlserve/EndpointPath] path "c" has no leading '/'; a path begins with '/'. Write "/c".
  // ecj 42:13
  @Endpoint public Zed four(Zed in) { return null; }
  enum E { A { }, B; @Endpoint void q() {} }
  //                                ^ [jlserve/EndpointOutsideApp] endpoint 'q' is declared in 'SourceOrdering.E', which is no app, so nothing serves it. Move it into 'SourceOrdering'.
  record Zed(Runnable r, E e) {}
  //                  ^ [jlserve/ComponentType] component 'r' of record 'Zed' holds 'Runnable', which has no place in JSON; supported are primitives and their boxes, String, enums, records, sealed interfaces of records, BigDecimal and BigInteger, java.time, UUID, URI, List, Set, Collection, Map, Optional and its kin, arrays of these, JsonValue, and Map<String, Object>. Use one of these instead.
  // ecj 45:33
}
