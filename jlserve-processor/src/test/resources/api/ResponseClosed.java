import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import dev.jlserve.UnknownFields;

/** Breaks in both directions. */
@JLServeApp(unknownFields = UnknownFields.REJECT)
public class ResponseClosed {

  record In(String text) {}

  record Out(
      int score, // was:
      //  ^ [jlserve/ApiRisk] component 'score' of 'Out' is new; the accepted API says that a response has no other members. Leave it out of responses, accept the change with: jlserve api accept ResponseClosed.java, or add @SuppressWarnings("jlserve/ApiRisk") to the app.
      // ecj 18:14
      String text) {}

  @Endpoint
  public Out ask(In in) {
    return null;
  }

  public void setup() {}

  public void downloadWeights() {}
}
