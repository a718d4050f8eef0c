import dev.jlserve.DefaultValue;
import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.SplittableRandom;

/** The endpoint of the example Greeter and two with tensors, called by up to 64 requests at once. */
@JLServeApp(concurrency = 64)
public class Measured {

  private static final int DIMENSIONS = 384;

  private final float[] vector = new float[DIMENSIONS];

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

  /**
   * What is scored.
   *
   * @param values any number of features
   */
  record Features(double[] values) {}

  /**
   * A score.
   *
   * @param sum of all features
   */
  record Score(double sum) {}

  /**
   * A text.
   *
   * @param text what is embedded
   */
  record Text(@NotBlank String text) {}

  /**
   * An embedding.
   *
   * @param vector 384 floats
   */
  record Embedding(float[] vector) {}

  /**
   * Features as they came.
   *
   * @param values any number of features
   */
  record Echo(double[] values) {}

  /** Makes the vector that every text has. */
  public void setup() {
    SplittableRandom random = new SplittableRandom(384);
    for (int i = 0; i < DIMENSIONS; i++) {
      vector[i] = random.nextFloat(-1, 1);
    }
  }

  public void downloadWeights() {}

  /** Greets one person. */
  @Endpoint
  public Greeting greet(Person person) {
    return new Greeting(person.greeting() + ", " + person.name() + "!");
  }

  /** Scores features. */
  @Endpoint
  public Score score(Features features) {
    return new Score(Arrays.stream(features.values()).sum());
  }

  /** Embeds a text. */
  @Endpoint
  public Embedding embed(Text text) {
    return new Embedding(vector);
  }

  /** Gives features back. */
  @Endpoint
  public Echo echo(Features features) {
    return new Echo(features.values());
  }
}
