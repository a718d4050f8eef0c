import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp
public class EndpointGone {
//     ^ [jlserve/ApiBreak] path "/tell" is gone; clients of the accepted API post to it. Add an endpoint with @Endpoint(path = "/tell"), or accept the change with: jlserve api accept EndpointGone.java
// ecj 5:14

  record In(String text) {}

  record Out(String text) {}

  @Endpoint
  public Out ask(In in) {
    return new Out(in.toString());
  }

  // was: @Endpoint public Out tell(In in) { return ask(in); }

  public void setup() {}

  public void downloadWeights() {}
}
