import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp
public interface AppClassInterface {
//     ^ [jlserve/AppClass] app 'AppClassInterface' is an interface; an app is a class. Declare it as a class.
// ecj 5:18

  record In(String text) {}

  default void setup() {}

  default void downloadWeights() {}

  @Endpoint
  default In predict(In in) {
    return in;
  }
}
