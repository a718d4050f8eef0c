import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp
public class LifecycleMisspelt {

  record In(String text) {}

  public void setUp() {}
  //          ^ [jlserve/LifecycleMisspelt] app 'LifecycleMisspelt' has a method 'setUp()' but none named 'setup'. Rename it to 'setup'.

  public void download_weights() {}
  //          ^ [jlserve/LifecycleMisspelt] app 'LifecycleMisspelt' has a method 'download_weights()' but none named 'downloadWeights'. Rename it to 'downloadWeights'.

  @Endpoint
  public In predict(In in) {
    return in;
  }
}
