import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import java.time.LocalDate;
import java.util.List;

@JLServeApp
public class ResponseTypes {

  record In(String text) {}

  record Out(
      String text, // was: LocalDate text,
      //     ^ [jlserve/ApiBreak] component 'text' of 'Out' is a string, and was a string of format date; clients of the accepted API read a string of format date. Keep its type, or accept the change with: jlserve api accept ResponseTypes.java
      // ecj 33:14
      long count, // was: int count,
      //   ^ [jlserve/ApiBreak] component 'count' of 'Out' is a 64-bit integer, and was a 32-bit integer; clients of the accepted API read a 32-bit integer. Keep its type, or accept the change with: jlserve api accept ResponseTypes.java
      // ecj 33:14
      double score, // was: long score,
      //     ^ [jlserve/ApiBreak] component 'score' of 'Out' is a 64-bit number, and was a 64-bit integer; clients of the accepted API read a 64-bit integer. Keep its type, or accept the change with: jlserve api accept ResponseTypes.java
      // ecj 33:14
      short small, // was: byte small,
      //    ^ [jlserve/ApiRisk] component 'small' of 'Out' has at least -32768, and had at least -128; clients of the accepted API may expect no others. Keep the bound, accept the change with: jlserve api accept ResponseTypes.java, or add @SuppressWarnings("jlserve/ApiRisk") to the app.
      // ecj 33:14
      //    ^ [jlserve/ApiRisk] component 'small' of 'Out' has at most 32767, and had at most 127; clients of the accepted API may expect no others. Keep the bound, accept the change with: jlserve api accept ResponseTypes.java, or add @SuppressWarnings("jlserve/ApiRisk") to the app.
      // ecj 33:14
      Inner inner) {}

  record Inner(List<Double> values) {} // was: record Inner(List<Float> values) {}
  //                        ^ [jlserve/ApiBreak] an element of component 'values' of 'Inner' is a 64-bit number, and was a 32-bit number; clients of the accepted API read a 32-bit number. Keep its type, or accept the change with: jlserve api accept ResponseTypes.java
  // ecj 33:14

  @Endpoint
  public Out ask(In in) {
    return null;
  }

  public void setup() {}

  public void downloadWeights() {}
}
