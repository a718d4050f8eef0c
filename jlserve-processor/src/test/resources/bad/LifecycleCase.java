import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp
public class LifecycleCase {

  record In(String text) {}

  public void Setup() {}
  //          ^ [jlserve/LifecycleMisspelt] app 'LifecycleCase' has a method 'Setup()' but none named 'setup'. Rename it to 'setup'.

  public void DownloadWeights() {}
  //          ^ [jlserve/LifecycleMisspelt] app 'LifecycleCase' has a method 'DownloadWeights()' but none named 'downloadWeights'. Rename it to 'downloadWeights'.

  @Endpoint
  public In predict(In in) {
    return in;
  }
}
