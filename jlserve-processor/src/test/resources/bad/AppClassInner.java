import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

public class AppClassInner {

  @JLServeApp
  public class App {
  //     ^ [jlserve/AppClass] app 'AppClassInner.App' is an inner class; jlserve has no outer instance for it. Make it static.
  // ecj 7:16

    record In(String text) {}

    public void setup() {}

    public void downloadWeights() {}

    @Endpoint
    public In predict(In in) {
      return in;
    }
  }
}
