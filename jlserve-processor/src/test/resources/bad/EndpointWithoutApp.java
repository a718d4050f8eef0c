import dev.jlserve.Endpoint;

public class EndpointWithoutApp {

  record In(String text) {}

  @Endpoint
  public In predict(In in) {
  //        ^ [jlserve/EndpointOutsideApp] endpoint 'predict' is declared in 'EndpointWithoutApp', which is no app, so nothing serves it. Annotate the class with @JLServeApp.
    return in;
  }
}
