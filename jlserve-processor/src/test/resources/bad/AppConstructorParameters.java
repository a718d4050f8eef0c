import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp
public class AppConstructorParameters {

  private final String model;

  public AppConstructorParameters(String model, int size) {
  //     ^ [jlserve/AppConstructor] app 'AppConstructorParameters' has no constructor that jlserve can call: it takes 2 parameters. Add a constructor without parameters, and read settings in setup().
    this.model = model + size;
  }

  record In(String text) {}

  record Out(String text) {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public Out predict(In in) {
    return new Out(in.text());
  }
}
