import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

public class AppClassPrivate {

  private static class Hidden {

    @JLServeApp
    static class App {
    //     ^ [jlserve/AppClass] app 'AppClassPrivate.Hidden.App' is inside the private class 'AppClassPrivate.Hidden'; the generated class cannot reach it. Remove 'private' there.
    // ecj 9:18

      record In(String text) {}

      public void setup() {}

      public void downloadWeights() {}

      @Endpoint
      public In predict(In in) {
        return in;
      }
    }
  }
}
