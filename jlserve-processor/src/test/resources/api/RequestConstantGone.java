import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import java.util.List;
import java.util.Map;

@JLServeApp
public class RequestConstantGone {

  enum Colour {
//^ [jlserve/ApiBreak] constant "GREEN" of 'Colour' is gone; clients of the accepted API send it. Keep the constant, or accept the change with: jlserve api accept RequestConstantGone.java
// ecj 9:8
//^ [jlserve/ApiBreak] constant "GREEN" of component 'names' of 'In' is gone; clients of the accepted API send it. Keep the constant, or accept the change with: jlserve api accept RequestConstantGone.java
// ecj 9:8
    // was: GREEN,
    RED
  }

  record In(Colour colour, List<Colour> more, Map<Colour, String> names) {}

  record Out(String text) {}

  @Endpoint
  public Out ask(In in) {
    return new Out(in.toString());
  }

  public void setup() {}

  public void downloadWeights() {}
}
