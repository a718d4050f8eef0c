import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

public record AppInRecord(int a) {

  @JLServeApp
  static class App {

    record In(Thread worker) {}
    //               ^ [jlserve/ComponentType] component 'worker' of record 'In' holds 'Thread', which has no place in JSON; supported are primitives and their boxes, String, enums, records, sealed interfaces of records, BigDecimal and BigInteger, java.time, UUID, URI, List, Set, Collection, Map, Optional and its kin, arrays of these, JsonValue, and Map<String, Object>. Use one of these instead.
    // ecj 21:19

    void setup() {}

    private void downloadWeights() {}
    //           ^ [jlserve/LifecycleModifier] downloadWeights() is private; jlserve calls it on the app's one instance. Remove 'private'.

    @Endpoint(path = "predict")
    //               ^ [jlserve/EndpointPath] path "predict" has no leading '/'; a path begins with '/'. Write "/predict".
    // ecj 18:15
    In predict(In in) {
      return in;
    }
  }
}
