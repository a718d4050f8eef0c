import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp
public class AppConstructorPrivate {

  private AppConstructorPrivate() {}
  //      ^ [jlserve/AppConstructor] app 'AppConstructorPrivate' has no constructor that jlserve can call: it is private. Remove 'private'.

  record In(String text) {}

  record Out(String text) {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public Out predict(In in) {
    return new Out(in.text());
  }
}
