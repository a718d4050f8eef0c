import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import java.util.stream.Stream;

/** Breaks in both directions. */
@JLServeApp
public class ResponseStream {

  record In(String text) {}

  record Out(String text) {}

  @Endpoint
  public Stream<Out> ask(In in) { // was: public Out ask(In in) {
  //                 ^ [jlserve/ApiBreak] endpoint "/ask" has become a stream of events; clients of the accepted API read one value of application/json. Return one record, or accept the change with: jlserve api accept ResponseStream.java
    return null;
  }

  public void setup() {}

  public void downloadWeights() {}
}
