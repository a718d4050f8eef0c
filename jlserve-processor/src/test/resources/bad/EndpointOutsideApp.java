import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp
public class EndpointOutsideApp {

  record In(String text) {}

  record Out(String text) {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public Out predict(In in) {
    return new Out(in.text());
  }
}

class Elsewhere {

  @Endpoint
  public EndpointOutsideApp.Out more(EndpointOutsideApp.In in) {
  //                            ^ [jlserve/EndpointOutsideApp] endpoint 'more' is declared in 'Elsewhere', which is no app, so nothing serves it. Move it into 'EndpointOutsideApp'.
    return new EndpointOutsideApp.Out(in.text());
  }
}
