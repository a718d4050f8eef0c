import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp
public class LifecycleOtherNames {

  record In(String text) {}

  public void initialize() {}
  //          ^ [jlserve/LifecycleMisspelt] app 'LifecycleOtherNames' has a method 'initialize()' but none named 'setup'. Rename it to 'setup'.

  public void loadWeights() {}
  //          ^ [jlserve/LifecycleMisspelt] app 'LifecycleOtherNames' has a method 'loadWeights()' but none named 'downloadWeights'. Rename it to 'downloadWeights'.

  @Endpoint
  public In predict(In in) {
    return in;
  }
}
