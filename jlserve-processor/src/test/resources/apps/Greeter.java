import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

/** Greets people. */
@JLServeApp
public class Greeter {

  record Person(String name) {}

  record Greeting(String message) {}

  public void setup() {}

  public void downloadWeights() {}

  /** Greets a person by name. */
  @Endpoint
  public Greeting greet(Person person) {
    return new Greeting("Hello, " + person.name() + "!");
  }
}
