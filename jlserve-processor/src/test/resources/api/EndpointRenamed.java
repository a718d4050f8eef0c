import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

/** Breaks in both directions. */
@JLServeApp
public class EndpointRenamed {

  record In(String text) {}

  record Out(String text) {}

  @Endpoint
//^ [jlserve/ApiBreak] path "/ask" has become "/tell"; clients of the accepted API post to "/ask". Write @Endpoint(path = "/ask"), or accept the change with: jlserve api accept EndpointRenamed.java
  public Out tell(In in) { // was: public Out ask(In in) {
    return new Out(in.toString());
  }

  public void setup() {}

  public void downloadWeights() {}
}
