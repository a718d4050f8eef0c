import dev.jlserve.DefaultValue;
import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import java.util.List;
import java.util.Optional;

@JLServeApp
public class RequestRequired {

  record In(
      String text,
      int limit, // was: @DefaultValue("10") int limit,
      //  ^ [jlserve/ApiBreak] component 'limit' of 'In' has become required; clients of the accepted API leave it out. Give it a @DefaultValue, or accept the change with: jlserve api accept RequestRequired.java
      // ecj 22:21
      List<String> tags) {} // was: Optional<List<String>> tags) {}
      //           ^ [jlserve/ApiBreak] component 'tags' of 'In' has become required; clients of the accepted API leave it out. Make it Optional, or accept the change with: jlserve api accept RequestRequired.java
      // ecj 22:21

  record Out(String text) {}

  @Endpoint
  public Out ask(In in) {
    return new Out(in.toString());
  }

  public void setup() {}

  public void downloadWeights() {}
}
