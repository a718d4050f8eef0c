import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import java.util.Optional;

@JLServeApp
public class RequestNew {

  record In(
      int limit, // was:
      //  ^ [jlserve/ApiBreak] component 'limit' of 'In' is new and required; clients of the accepted API leave it out. Give it a @DefaultValue, or accept the change with: jlserve api accept RequestNew.java
      // ecj 18:21
      Optional<String> colour, // was:
      String text) {}

  record Out(String text) {}

  @Endpoint
  public Out ask(In in) {
    return new Out(in.toString());
  }

  public void setup() {}

  public void downloadWeights() {}
}
