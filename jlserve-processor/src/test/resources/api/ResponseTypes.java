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
      // ecj 34:14
      long count, // was: int count,
      //   ^ [jlserve/ApiBreak] component 'count' of 'Out' is a 64-bit integer, and was a 32-bit integer; clients of the accepted API read a 32-bit integer. Keep its type, or accept the change with: jlserve api accept ResponseTypes.java
      // ecj 34:14
      double score, // was: long score,
      //     ^ [jlserve/ApiBreak] component 'score' of 'Out' is a 64-bit number, and was a 64-bit integer; clients of the accepted API read a 64-bit integer. Keep its type, or accept the change with: jlserve api accept ResponseTypes.java
      // ecj 34:14
      short small, // was: byte small,
      //    ^ [jlserve/ApiBreak] component 'small' of 'Out' is a 16-bit integer, and was an 8-bit integer; clients of the accepted API read an 8-bit integer. Keep its type, or accept the change with: jlserve api accept ResponseTypes.java
      // ecj 34:14
      String letter, // was: char letter,
      //     ^ [jlserve/ApiBreak] component 'letter' of 'Out' is a string, and was one character; clients of the accepted API read one character. Keep its type, or accept the change with: jlserve api accept ResponseTypes.java
      // ecj 34:14
      Inner inner) {}

  record Inner(List<Double> values) {} // was: record Inner(List<Float> values) {}
  //                        ^ [jlserve/ApiBreak] an element of component 'values' of 'Inner' is a 64-bit number, and was a 32-bit number; clients of the accepted API read a 32-bit number. Keep its type, or accept the change with: jlserve api accept ResponseTypes.java
  // ecj 34:14

  @Endpoint
  public Out ask(In in) {
    return null;
  }

  public void setup() {}

  public void downloadWeights() {}
}
