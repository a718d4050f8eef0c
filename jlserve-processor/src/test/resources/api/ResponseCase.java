import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp
public class ResponseCase {

  record In(String text) {}

  sealed interface Shape {}

  record Circle(int radius) implements Shape {}

  record Square(int side) implements Shape {} // was: record Square(int side) {}
//^ [jlserve/ApiRisk] case "Square" of 'Shape' is new in responses; clients of the accepted API do not know it. Leave it out of responses, accept the change with: jlserve api accept ResponseCase.java, or add @SuppressWarnings("jlserve/ApiRisk") to the app.
// ecj 20:14

  record Out(Shape shape) {}

  @Endpoint
  public Out ask(In in) {
    return null;
  }

  public void setup() {}

  public void downloadWeights() {}
}
