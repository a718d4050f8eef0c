import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import java.time.LocalDate;
import java.time.YearMonth;

@JLServeApp
public class RequestNarrower {

  record In(
      LocalDate born, // was: String born,
      //        ^ [jlserve/ApiBreak] component 'born' of 'In' is a string of format date, and was a string; clients of the accepted API send a string. Keep its type, or accept the change with: jlserve api accept RequestNarrower.java
      // ecj 29:21
      YearMonth month, // was: String month,
      //        ^ [jlserve/ApiBreak] component 'month' of 'In' is a string of format year-month, and was a string; clients of the accepted API send a string. Keep its type, or accept the change with: jlserve api accept RequestNarrower.java
      // ecj 29:21
      int count, // was: long count,
      //  ^ [jlserve/ApiBreak] component 'count' of 'In' is a 32-bit integer, and was a 64-bit integer; clients of the accepted API send a 64-bit integer. Keep its type, or accept the change with: jlserve api accept RequestNarrower.java
      // ecj 29:21
      long number, // was: double number,
      //   ^ [jlserve/ApiBreak] component 'number' of 'In' is a 64-bit integer, and was a 64-bit number; clients of the accepted API send a 64-bit number. Keep its type, or accept the change with: jlserve api accept RequestNarrower.java
      // ecj 29:21
      byte small) {} // was: int small) {}
      //   ^ [jlserve/ApiBreak] component 'small' of 'In' is an 8-bit integer, and was a 32-bit integer; clients of the accepted API send a 32-bit integer. Keep its type, or accept the change with: jlserve api accept RequestNarrower.java
      // ecj 29:21

  record Out(String text) {}

  @Endpoint
  public Out ask(In in) {
    return new Out(in.toString());
  }

  public void setup() {}

  public void downloadWeights() {}
}
