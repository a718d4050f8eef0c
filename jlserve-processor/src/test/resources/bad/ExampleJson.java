import dev.jlserve.Endpoint;
import dev.jlserve.Example;
import dev.jlserve.JLServeApp;

@JLServeApp
public class ExampleJson {

  record In(String text) {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  @Example("{text: 1}")
  //       ^ [jlserve/ExampleJson] example 1 of endpoint 'one' is no JSON: expected a name in double quotes at index 1; it is one JSON object, as a request has it. Correct it there.
  public In one(In in) {
    return in;
  }

  @Endpoint
  @Example("{\"text\": \"a\"}")
  @Example("[]")
  @Example("{} {}")
  public In several(In in) {
  //        ^ [jlserve/ExampleJson] example 2 of endpoint 'several' is no object; it is one JSON object, as a request has it. Write {...}.
  // ecj 23:12
  //        ^ [jlserve/ExampleJson] example 3 of endpoint 'several' is no JSON: expected the end of the text at index 3; it is one JSON object, as a request has it. Correct it there.
  // ecj 24:12
    return in;
  }
}
