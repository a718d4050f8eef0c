import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp
public class EndpointPathReserved {

  record In(String text) {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public In docs(In in) {
  //        ^ [jlserve/EndpointPathReserved] path "/docs" is jlserve's own; /docs shows the documentation. Choose another path.
    return in;
  }

  @Endpoint(path = "/openapi.json")
  //               ^ [jlserve/EndpointPathReserved] path "/openapi.json" is jlserve's own; /openapi.json describes the endpoints. Choose another path.
  // ecj 19:13
  public In api(In in) {
    return in;
  }

  @Endpoint(path = "/health/deep")
  //               ^ [jlserve/EndpointPathReserved] path "/health/deep" is jlserve's own; /health tells whether the app lives and is ready. Choose another path.
  // ecj 26:13
  public In deep(In in) {
    return in;
  }

  @Endpoint(path = "/metrics")
  //               ^ [jlserve/EndpointPathReserved] path "/metrics" is jlserve's own; /metrics counts requests. Choose another path.
  // ecj 33:13
  public In numbers(In in) {
    return in;
  }
}
