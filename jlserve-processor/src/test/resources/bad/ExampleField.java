import dev.jlserve.DefaultValue;
import dev.jlserve.Endpoint;
import dev.jlserve.Example;
import dev.jlserve.JLServeApp;
import java.util.List;

@JLServeApp
public class ExampleField {

  record Item(String name) {}

  record In(String text, @DefaultValue("3") int limit, @DefaultValue("1") int step, Item item) {}

  record Out(String text) {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  @Example("{\"text\":\"a\",\"limitt\":9,\"item\":{\"name\":\"b\",\"size\":1}}")
  //       ^ [jlserve/ExampleField] example 1 of endpoint 'misspelt' has the field 'item.size', which no record declares, so that it does nothing. Correct its name, or remove it.
  //       ^ [jlserve/ExampleField] example 1 of endpoint 'misspelt' has the field 'limitt', which no record declares, so that it does nothing. Correct its name, or remove it.
  public Out misspelt(In in) {
    return new Out(in.text());
  }

  @Endpoint
  @SuppressWarnings("jlserve/ExampleField")
  @Example("{\"text\":\"a\",\"limitt\":9,\"item\":{\"name\":\"b\"}}")
  public Out meant(In in) {
    return new Out(in.text());
  }
}
