import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp
public class AppClassGeneric<T> {
//     ^ [jlserve/AppClass] app 'AppClassGeneric' is generic; jlserve has no type arguments for it. Remove its type parameters.
// ecj 5:14

  record In(String text) {}

  record Out(String text) {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public Out predict(In in) {
    return new Out(in.text());
  }
}
