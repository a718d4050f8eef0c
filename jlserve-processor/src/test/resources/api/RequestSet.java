import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import java.util.List;
import java.util.Set;

@JLServeApp
public class RequestSet {

  record In(
      Set<String> tags, // was: List<String> tags,
      //          ^ [jlserve/ApiRisk] component 'tags' of 'In' holds equal elements once; what clients of the accepted API send twice is held once. Keep its type, accept the change with: jlserve api accept RequestSet.java, or add @SuppressWarnings("jlserve/ApiRisk") to the app.
      // ecj 19:21
      Set<byte[]> blobs, // was: List<byte[]> blobs,
      List<String> words) {} // was: Set<String> words) {}

  record Out(String text) {}

  @Endpoint
  public Out ask(In in) {
    return null;
  }

  public void setup() {}

  public void downloadWeights() {}
}
