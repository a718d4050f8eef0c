import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp
public class SecondApp {

  record In(String text) {}

  record Out(String text) {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public Out predict(In in) {
    return new Out(in.text());
  }
}

@JLServeApp
final class Another {
//    ^ [jlserve/SecondApp] Found existing app 'SecondApp' and attempted to register 'Another'; 'SecondApp' is declared in SecondApp.java, and a compilation has one app. Remove @JLServeApp from one of them.
// ecj 22:13

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public SecondApp.Out predict(SecondApp.In in) {
    return new SecondApp.Out(in.text());
  }
}
