import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import dev.jlserve.Secret;

@JLServeApp
public class SettingsOverload {

  record In(String text) {}

  record Settings(@Secret String apiKey) {}

  public void setup() {}

  public void setup(Settings settings) {}
  //          ^ [jlserve/LifecycleOverload] setup() has an overload that takes 'Settings settings', which jlserve never calls. Remove one of them.

  public void downloadWeights() {}

  @Endpoint
  public In predict(In in) {
    return in;
  }
}
