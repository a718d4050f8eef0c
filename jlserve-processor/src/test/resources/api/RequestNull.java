import dev.jlserve.DefaultValue;
import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import org.jspecify.annotations.Nullable;

@JLServeApp
public class RequestNull {

  record In(
      @DefaultValue("a") String text) {} // was: @Nullable String text) {}
      //                        ^ [jlserve/ApiBreak] component 'text' of 'In' no longer takes null; clients of the accepted API may send null. Mark it as @Nullable, or accept the change with: jlserve api accept RequestNull.java
      // ecj 17:21

  record Out(String text) {}

  @Endpoint
  public Out ask(In in) {
    return new Out(in.toString());
  }

  public void setup() {}

  public void downloadWeights() {}
}
