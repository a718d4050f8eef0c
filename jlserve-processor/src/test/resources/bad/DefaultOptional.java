import dev.jlserve.DefaultValue;
import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import java.util.Optional;

@JLServeApp
public class DefaultOptional {

  record In(@DefaultValue("x") Optional<String> text) {}
  //                      ^ [jlserve/DefaultOptional] component 'text' of record 'In' is Optional and has a default, so it would never be empty. Remove @DefaultValue or Optional.
  // ecj 18:24

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public In predict(In in) {
    return in;
  }
}
