import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

/** Stands for a model that takes five seconds to load. */
@JLServeApp
public class SlowSetup {

  record Person(String name) {}

  record Greeting(String message) {}

  private String greeting;

  public void downloadWeights() {}

  public void setup() throws InterruptedException {
    Thread.sleep(5000);
    greeting = "Hello, ";
  }

  @Endpoint
  public Greeting greet(Person person) {
    return new Greeting(greeting + person.name() + "!");
  }
}
