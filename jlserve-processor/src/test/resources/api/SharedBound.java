import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import jakarta.validation.constraints.Size;

/** Breaks in both directions. */
@JLServeApp
public class SharedBound {

  record Text(
      @Size(max = 200) String text) {} // was: @Size(max = 100) String text) {}
      //                      ^ [jlserve/ApiRisk] component 'text' of 'Text' has at most 200 characters, and had at most 100 characters; clients of the accepted API may expect no others. Keep the bound, accept the change with: jlserve api accept SharedBound.java, or add @SuppressWarnings("jlserve/ApiRisk") to the app.
      // ecj 15:15

  @Endpoint
  public Text ask(Text in) {
    return in;
  }

  public void setup() {}

  public void downloadWeights() {}
}
