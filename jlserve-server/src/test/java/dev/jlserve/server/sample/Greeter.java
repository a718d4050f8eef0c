package dev.jlserve.server.sample;

import java.util.List;
import java.util.Optional;

/** The app of the tests, as a user would write it. */
public class Greeter {

  /** What {@code /greet} takes. */
  public record Name(String name, int times, Optional<List<Double>> weights) {}

  /** What {@code /greet} answers. */
  public record Greeting(String message, double[] weights) {}

  private boolean ready;

  public void setup() {
    ready = true;
  }

  public void downloadWeights() {}

  /** Greets, as often as it is told to. */
  public Greeting greet(Name in) {
    if (!ready) {
      throw new IllegalStateException("setup() has not run");
    }
    double[] weights =
        in.weights().orElse(List.of()).stream().mapToDouble(Double::doubleValue).toArray();
    return new Greeting(("Hello, " + in.name() + "! ").repeat(in.times()).strip(), weights);
  }
}
