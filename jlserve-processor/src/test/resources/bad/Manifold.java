import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import jakarta.validation.constraints.Size;

/** Eight mistakes and one more, all of them at once. */
@JLServeApp(name = "", requirements = "ai.djl:api:LATEST", concurrency = -1)
//                                    ^ [jlserve/RequirementVersion] requirement 'ai.djl:api:LATEST' leaves the version open: 'LATEST'; a build is repeatable only with one exact version. Write one, as in "ai.djl:api:1.2.3".
// ecj 6:24
//                                                                       ^ [jlserve/AppConcurrency] concurrency is -1; at least 1 call runs at once. Write 1 or more.
// ecj 6:60
public class Manifold {

  record In(@Size(min = 2, max = 1) String text, Thread worker) {}
  //        ^ [jlserve/ConstraintRange] @Size on component 'text' of record 'In' lets no value pass: min 2 is above max 1. Swap the bounds or widen them.
  // ecj 29:13
  //                                                    ^ [jlserve/ComponentType] component 'worker' of record 'In' holds 'Thread', which has no place in JSON; supported are primitives and their boxes, String, enums, records, sealed interfaces of records, BigDecimal and BigInteger, java.time, UUID, URI, List, Set, Collection, Map, Optional and its kin, arrays of these, JsonValue, and Map<String, Object>. Use one of these instead.
  // ecj 29:13

  public boolean setup(String model) {
  //             ^ [jlserve/LifecycleParameters] setup() takes 'String model'; it takes nothing, or one record of settings. Remove 'model', or declare a record with it.
  //             ^ [jlserve/LifecycleReturn] setup() returns 'boolean'; a lifecycle method returns nothing. Declare it as void.
    return model.isEmpty();
  }

  public void downloadWeight() {}
  //          ^ [jlserve/LifecycleMisspelt] app 'Manifold' has a method 'downloadWeight()' but none named 'downloadWeights'. Rename it to 'downloadWeights'.

  @Endpoint
  public In two(String text, String lang) {
  //        ^ [jlserve/EndpointInput] endpoint 'two' takes 2 parameters; it takes exactly one record, or a sealed interface of them. Put 'text' and 'lang' into one record.
    return null;
  }

  @Endpoint(path = "/two")
  //               ^ [jlserve/EndpointPathDuplicate] Duplicate endpoint path '/two' found in methods two() and one(). Give 'one' another path.
  // ecj 34:13
  public String one(In in) {
  //            ^ [jlserve/EndpointOutput] endpoint 'one' returns 'String'; it returns exactly one record, or a sealed interface of them. Wrap it: record Out(String value) {}.
    return in.text();
  }
}
