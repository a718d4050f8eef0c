import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

/** Breaks in both directions. */
@JLServeApp
public class ResponseComponentRenamed {

  record In(String text) {}

  record Out(
//^ [jlserve/ApiBreak] component 'points' of 'Out' is gone; clients of the accepted API read it. Keep it, or give the one in its place @JsonProperty("points"), or accept the change with: jlserve api accept ResponseComponentRenamed.java
// ecj 17:14
      double score, // was: double points,
      String text) {}

  @Endpoint
  public Out ask(In in) {
    return null;
  }

  public void setup() {}

  public void downloadWeights() {}
}
