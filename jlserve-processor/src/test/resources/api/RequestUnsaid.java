import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import dev.jlserve.JsonValue;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;

@JLServeApp
public class RequestUnsaid {

  record In(
      @Size(min = 2) Set<String> pair, // was: @Size(min = 2) List<String> pair,
      //                         ^ [jlserve/ApiBreak] component 'pair' of 'In' takes at least 2 distinct items, and had no such bound before; clients of the accepted API may send others. Remove the bound, or accept the change with: jlserve api accept RequestUnsaid.java
      // ecj 29:21
      double[][] matrix, // was: List<List<Double>> matrix,
      //         ^ [jlserve/ApiBreak] component 'matrix' of 'In' must have rows of equal lengths; clients of the accepted API may send what does not. Keep its type, or accept the change with: jlserve api accept RequestUnsaid.java
      // ecj 29:21
      Map<String, Object> more, // was: Map<String, JsonValue> more,
      //                  ^ [jlserve/ApiBreak] an element of component 'more' of 'In' is JSON of any form with numbers of 64 bits, and was JSON of any form; clients of the accepted API send JSON of any form. Keep its type, or accept the change with: jlserve api accept RequestUnsaid.java
      // ecj 29:21
      char letter) {} // was: @Size(min = 1, max = 1) String letter) {}
      //   ^ [jlserve/ApiBreak] component 'letter' of 'In' is one character, and was a string; clients of the accepted API send a string. Keep its type, or accept the change with: jlserve api accept RequestUnsaid.java
      // ecj 29:21

  record Out(String text) {}

  @Endpoint
  public Out ask(In in) {
    return new Out(in.toString());
  }

  public void setup() {}

  public void downloadWeights() {}
}
