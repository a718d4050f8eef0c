import dev.jlserve.DefaultValue;
import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The example Greeter, called by up to 64 requests at once. */
@JLServeApp(concurrency = 64)
public class BusyGreeter {

  /**
   * Who is greeted, and how.
   *
   * @param name the person's name
   * @param greeting the word before it
   */
  record Person(
      @NotBlank @Size(max = 100) String name,
      @DefaultValue("Hello") @Size(max = 20) String greeting) {}

  /**
   * A greeting.
   *
   * @param message the greeting as one sentence
   */
  record Greeting(String message) {}

  public void setup() {}

  public void downloadWeights() {}

  /** Greets one person. */
  @Endpoint
  public Greeting greet(Person person) {
    return new Greeting(person.greeting() + ", " + person.name() + "!");
  }
}
