import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import java.util.List;
import java.util.Map;

@JLServeApp
public class TypeAccess {

  record In(Hidden hidden, Inner.Deep deep, List<Colour> colours, Map<Shade, String> names) {}

  private record Hidden(String text) {}
  //      ^ [jlserve/TypeAccess] record 'Hidden' is private; the generated class cannot reach it. Remove 'private'.
  // ecj 38:24

  private static class Inner {
  //             ^ [jlserve/TypeAccess] record 'Deep' is inside 'TypeAccess.Inner', which is private; the generated class cannot reach it. Remove 'private'.
  // ecj 15:24
    record Deep(String text) {}
  }

  private enum Colour {
  //      ^ [jlserve/TypeAccess] enum 'Colour' is private; the generated class cannot reach it. Remove 'private'.
  // ecj 21:16
    RED
  }

  private enum Shade {
  //      ^ [jlserve/TypeAccess] enum 'Shade' is private; the generated class cannot reach it. Remove 'private'.
  // ecj 27:16
    DARK
  }

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public In predict(In in) {
    return in;
  }
}
