import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp
public abstract class AppClassAbstract {
//              ^ [jlserve/AppClass] app 'AppClassAbstract' is abstract; jlserve makes one instance of it. Remove 'abstract'.
// ecj 5:23

  record In(String text) {}

  record Out(String text) {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public Out predict(In in) {
    return new Out(in.text());
  }
}
