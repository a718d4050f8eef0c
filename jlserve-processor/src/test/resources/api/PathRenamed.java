import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

/** Breaks in both directions. */
@JLServeApp
public class PathRenamed {

  record In(String text) {}

  record Out(String text) {}

  @Endpoint(path = "/v2/ask") // was: @Endpoint(path = "/v1/ask")
  //               ^ [jlserve/ApiBreak] path "/v1/ask" has become "/v2/ask"; clients of the accepted API post to "/v1/ask". Write @Endpoint(path = "/v1/ask"), or accept the change with: jlserve api accept PathRenamed.java
  // ecj 12:13
  public Out ask(In in) {
    return new Out(in.toString());
  }

  public void setup() {}

  public void downloadWeights() {}
}
