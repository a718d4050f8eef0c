import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import java.util.List;
import java.util.Set;

@JLServeApp
public class ResponseSet {

  record In(String text) {}

  record Out(
      List<String> tags, // was: Set<String> tags,
      //           ^ [jlserve/ApiRisk] component 'tags' of 'Out' may have equal elements; clients of the accepted API may expect none. Keep its type, accept the change with: jlserve api accept ResponseSet.java, or add @SuppressWarnings("jlserve/ApiRisk") to the app.
      // ecj 18:14
      Set<String> words) {} // was: List<String> words) {}

  @Endpoint
  public Out ask(In in) {
    return null;
  }

  public void setup() {}

  public void downloadWeights() {}
}
