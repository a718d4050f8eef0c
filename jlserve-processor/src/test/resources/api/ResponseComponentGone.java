import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp
public class ResponseComponentGone {

  record In(String text) {}

  record Out(
//^ [jlserve/ApiBreak] component 'score' of 'Out' is gone; clients of the accepted API read it. Keep it, or give the one in its place @JsonProperty("score"), or accept the change with: jlserve api accept ResponseComponentGone.java
// ecj 16:14
      // was: int score,
      String text) {}

  @Endpoint
  public Out ask(In in) {
    return null;
  }

  public void setup() {}

  public void downloadWeights() {}
}
