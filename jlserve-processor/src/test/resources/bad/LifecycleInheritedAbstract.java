import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import dev.jlserve.ServedApp;

@JLServeApp
public class LifecycleInheritedAbstract implements ServedApp {
//     ^ [jlserve/SetupMissing] app 'LifecycleInheritedAbstract' has no method 'setup()'; it is called once, before the first request. Add: public void setup() {}
// ecj 6:14
//     ^ [jlserve/DownloadWeightsMissing] app 'LifecycleInheritedAbstract' has no method 'downloadWeights()'; 'jlserve build' calls it. Add: public void downloadWeights() {}
// ecj 6:14

  record In(String text) {}

  @Endpoint
  public In predict(In in) {
    return in;
  }
}
