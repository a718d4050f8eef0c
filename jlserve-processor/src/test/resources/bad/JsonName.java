import com.fasterxml.jackson.annotation.JsonProperty;
import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp
public class JsonName {

  record In(@JsonProperty("text") String body, String text) {}
  //                                                  ^ [jlserve/JsonName] components 'body' and 'text' of record 'In' both have the JSON name "text"; a JSON object has a name once. Rename one of them.
  // ecj 17:24

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public In predict(In in) {
    return in;
  }
}
