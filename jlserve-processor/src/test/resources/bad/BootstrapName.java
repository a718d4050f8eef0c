import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp
public class BootstrapName {

  record In(String text) {}

  record Out(String text) {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public Out predict(In in) {
    return new Out(in.text());
  }
}

final class BootstrapNameBootstrap {}
//    ^ [jlserve/BootstrapName] class 'BootstrapNameBootstrap' has the name of the class that jlserve generates for app 'BootstrapName'. Rename one of them.
// ecj 21:13
