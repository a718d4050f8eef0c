import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp
public class EndpointLifecycle {

  record In(String text) {}

  @Endpoint
//^ [jlserve/EndpointLifecycle] endpoint 'setup' is a lifecycle method; jlserve calls it itself, without a request. Remove @Endpoint.
  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public In predict(In in) {
    return in;
  }
}
