import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp
public class LifecycleOverload {

  record In(String text) {}

  public void setup(String model, int threads) {}
  //          ^ [jlserve/LifecycleOverload] setup() has an overload that takes 2 parameters, which jlserve never calls. Give it another name.

  public void setup() {}

  public void downloadWeights() {}

  public void downloadWeights(String name) {}
  //          ^ [jlserve/LifecycleOverload] downloadWeights() has an overload that takes 'String name', which jlserve never calls. Give it another name.

  @Endpoint
  public In predict(In in) {
    return in;
  }
}
