import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import java.util.List;
import java.util.Optional;

@JLServeApp
public class RequestCaseGone {

  sealed interface Shape
  //     ^ [jlserve/ApiBreak] case "Square" of 'Shape' is gone; clients of the accepted API send it. Keep its record, or accept the change with: jlserve api accept RequestCaseGone.java
  // ecj 9:20
      permits Circle, // was: permits Circle, Square,
          Line {}

  record Circle(int radius) implements Shape {}

  record Square(int side) {} // was: record Square(int side) implements Shape {}

  record Line(
      int length, // was:
      //  ^ [jlserve/ApiBreak] component 'length' of 'Line' is new and required; clients of the accepted API leave it out. Give it a @DefaultValue, or accept the change with: jlserve api accept RequestCaseGone.java
      // ecj 31:21
      Optional<String> text)
      implements Shape {}

  record In(List<Shape> shapes) {}

  record Out(String text) {}

  @Endpoint
  public Out ask(In in) {
    return new Out(in.toString());
  }

  public void setup() {}

  public void downloadWeights() {}
}
