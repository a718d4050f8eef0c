import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import java.util.Map;

@JLServeApp
public class EnumEmpty {

  enum Nothing {}

  record In(Nothing nothing, Map<Nothing, String> none) {}
  //                ^ [jlserve/EnumEmpty] component 'nothing' of record 'In' holds enum 'Nothing', which has no constants, so that no value fits it. Add a constant.
  // ecj 19:24

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public In predict(In in) {
    return in;
  }
}
