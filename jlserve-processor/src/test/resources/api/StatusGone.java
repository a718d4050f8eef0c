import dev.jlserve.Endpoint;
import dev.jlserve.HttpStatus;
import dev.jlserve.JLServeApp;

@JLServeApp
public class StatusGone {

  record In(String text) {}

  record Out(String text) {}

  @HttpStatus(404)
  static class Missing extends Exception {
    private static final long serialVersionUID = 1L;
  }

  @Endpoint
  public Out ask(In in) { // was: public Out ask(In in) throws Missing {
  //         ^ [jlserve/ApiBreak] endpoint "/ask" no longer declares status 404; clients of the accepted API handle it. Name an exception with @HttpStatus(404) in its throws clause, or accept the change with: jlserve api accept StatusGone.java
    return new Out(in.toString());
  }

  public void setup() {}

  public void downloadWeights() {}
}
