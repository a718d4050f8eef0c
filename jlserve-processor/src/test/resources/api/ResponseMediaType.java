import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

/** Breaks in both directions. */
@JLServeApp
public class ResponseMediaType {

  record In(String text) {}

  @Endpoint(produces = "image/png") // was: @Endpoint(produces = "image/jpeg")
  public byte[] draw(In in) {
  //            ^ [jlserve/ApiBreak] endpoint "/draw" responds with image/png instead of image/jpeg; clients of the accepted API read image/jpeg. Respond with image/jpeg, or accept the change with: jlserve api accept ResponseMediaType.java
    return new byte[0];
  }

  public void setup() {}

  public void downloadWeights() {}
}
