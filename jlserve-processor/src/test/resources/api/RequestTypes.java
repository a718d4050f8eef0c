import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** Breaks in both directions. */
@JLServeApp
public class RequestTypes {

  record In(
      LocalDate born, // was: String born,
      //        ^ [jlserve/ApiBreak] component 'born' of 'In' is a string of format date, and was a string; clients of the accepted API send a string. Keep its type, or accept the change with: jlserve api accept RequestTypes.java
      // ecj 40:21
      YearMonth month, // was: String month,
      //        ^ [jlserve/ApiBreak] component 'month' of 'In' is a string of format year-month, and was a string; clients of the accepted API send a string. Keep its type, or accept the change with: jlserve api accept RequestTypes.java
      // ecj 40:21
      int count, // was: long count,
      //  ^ [jlserve/ApiBreak] component 'count' of 'In' is a 32-bit integer, and was a 64-bit integer; clients of the accepted API send a 64-bit integer. Keep its type, or accept the change with: jlserve api accept RequestTypes.java
      // ecj 40:21
      long number, // was: double number,
      //   ^ [jlserve/ApiBreak] component 'number' of 'In' is a 64-bit integer, and was a 64-bit number; clients of the accepted API send a 64-bit number. Keep its type, or accept the change with: jlserve api accept RequestTypes.java
      // ecj 40:21
      boolean flag, // was: String flag,
      //      ^ [jlserve/ApiBreak] component 'flag' of 'In' is a boolean, and was a string; clients of the accepted API send a string. Keep its type, or accept the change with: jlserve api accept RequestTypes.java
      // ecj 40:21
      Inner inner, // was: Map<String, String> inner,
      //    ^ [jlserve/ApiBreak] component 'inner' of 'In' is an object of known members, and was a map; clients of the accepted API send a map. Keep its type, or accept the change with: jlserve api accept RequestTypes.java
      // ecj 40:21
      List<String> tags) {} // was: String tags) {}
      //           ^ [jlserve/ApiBreak] component 'tags' of 'In' is an array, and was a string; clients of the accepted API send a string. Keep its type, or accept the change with: jlserve api accept RequestTypes.java
      // ecj 40:21

  record Inner(String text) {}

  record Out(String text) {}

  @Endpoint
  public Out ask(In in) {
    return new Out(in.toString());
  }

  public void setup() {}

  public void downloadWeights() {}
}
