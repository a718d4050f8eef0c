import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

public class AppClassOwnPrivate {

  @JLServeApp
  private static class App {
  //             ^ [jlserve/AppClass] app 'AppClassOwnPrivate.App' is private; the generated class cannot reach it. Remove 'private'.
  // ecj 7:24

    record In(String text) {}

    public void setup() {}

    public void downloadWeights() {}

    @Endpoint
    public In predict(In in) {
      return in;
    }
  }
}
