import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp
public class LifecycleMissing {
//     ^ [jlserve/SetupMissing] app 'LifecycleMissing' has no method 'setup()', only a field of that name; it is called once, before the first request. Add: public void setup() {}
// ecj 5:14
//     ^ [jlserve/DownloadWeightsMissing] app 'LifecycleMissing' has no method 'downloadWeights()'; 'jlserve build' calls it. Add: public void downloadWeights() {}
// ecj 5:14

  record In(String text) {}

  private final Runnable setup = () -> {};

  @Endpoint
  public In predict(In in) {
    setup.run();
    return in;
  }
}
