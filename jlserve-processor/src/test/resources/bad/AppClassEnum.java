import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp
public enum AppClassEnum {
//     ^ [jlserve/AppClass] app 'AppClassEnum' is an enum; an app is a class. Declare it as a class.
// ecj 5:13
  ONE;

  record In(String text) {}

  record Out(String text) {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public Out predict(In in) {
    return new Out(in.text());
  }
}
