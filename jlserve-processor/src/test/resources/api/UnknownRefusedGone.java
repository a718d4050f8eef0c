import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import dev.jlserve.UnknownFields;
import java.util.Optional;

@JLServeApp(unknownFields = UnknownFields.REJECT)
public class UnknownRefusedGone {

  record In(
//^ [jlserve/ApiBreak] component 'limit' of 'In' is gone, and unknown fields are refused; clients of the accepted API send it. Keep the component, or accept the change with: jlserve api accept UnknownRefusedGone.java
// ecj 18:21
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
