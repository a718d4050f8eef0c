import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import java.util.List;
import java.util.Map;

@JLServeApp
public class MapKey {

  record In(Map<Integer, String> byNumber, List<Map<Object, Double>> nested) {}
  //                             ^ [jlserve/MapKey] component 'byNumber' of record 'In' has a Map with keys of type 'Integer'; keys are String or an enum. Use Map<String, String>.
  // ecj 20:24
  //                                                                 ^ [jlserve/MapKey] component 'nested' of record 'In' has a Map with keys of type 'Object'; keys are String or an enum. Use Map<String, Double>.
  // ecj 20:24

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public In predict(In in) {
    return in;
  }
}
