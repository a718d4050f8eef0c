import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import java.util.Optional;

@JLServeApp
public class RequestComponentGone {

  record In(
//^ [jlserve/ApiRisk] component 'limit' of 'In' is gone; what clients of the accepted API send in it is skipped. Keep the component, accept the change with: jlserve api accept RequestComponentGone.java, or add @SuppressWarnings("jlserve/ApiRisk") to the app.
// ecj 17:21
      // was: Optional<Integer> limit,
      String text) {}

  record Out(String text) {}

  @Endpoint
  public Out ask(In in) {
    return new Out(in.toString());
  }

  public void setup() {}

  public void downloadWeights() {}
}
