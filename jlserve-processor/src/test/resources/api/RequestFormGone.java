import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

/** Breaks in both directions. */
@JLServeApp
public class RequestFormGone {

  record In(
      String text) {} // was: byte[] text) {}

  record Out(String text) {}

  @Endpoint
  public Out ask(In in) {
  //         ^ [jlserve/ApiBreak] endpoint "/ask" no longer takes multipart/form-data; clients of the accepted API send it. Keep a component of byte[] in its record, or accept the change with: jlserve api accept RequestFormGone.java
    return new Out(in.toString());
  }

  public void setup() {}

  public void downloadWeights() {}
}
