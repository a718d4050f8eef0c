import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import dev.jlserve.UnknownFields;

@JLServeApp(unknownFields = UnknownFields.REJECT) // was: @JLServeApp
//                                       ^ [jlserve/ApiBreak] the app refuses unknown fields, which it skipped; clients of the accepted API may send some. Remove unknownFields = REJECT, or accept the change with: jlserve api accept UnknownRefused.java
// ecj 5:13
public class UnknownRefused {

  record In(String text) {}

  record Out(String text) {}

  @Endpoint
  public Out ask(In in) {
    return new Out(in.toString());
  }

  public void setup() {}

  public void downloadWeights() {}
}
