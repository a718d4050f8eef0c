import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp
public class ResponseConstant {

  record In(String text) {}

  enum Mood {
    GOOD,
    BAD, // was:
  //^ [jlserve/ApiRisk] constant "BAD" of 'Mood' is new in responses; clients of the accepted API do not know it. Leave it out of responses, accept the change with: jlserve api accept ResponseConstant.java, or add @SuppressWarnings("jlserve/ApiRisk") to the app.
  // ecj 19:14
  }

  record Out(Mood mood) {}

  @Endpoint
  public Out ask(In in) {
    return null;
  }

  public void setup() {}

  public void downloadWeights() {}
}
