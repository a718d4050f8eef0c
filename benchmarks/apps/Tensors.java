import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import jakarta.validation.constraints.NotBlank;
import java.util.SplittableRandom;

/** Endpoints that take and give tensors and compute next to nothing, called by up to 64 at once. */
@JLServeApp(concurrency = 64)
public class Tensors {

  private static final int DIMENSIONS = 384;

  private final float[] vector = new float[DIMENSIONS];

  /**
   * What is scored.
   *
   * @param values any number of features
   */
  record Features(double[] values) {}

  /**
   * A score.
   *
   * @param score of all features
   */
  record Score(double score) {}

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

  /** Makes the vector that every text has. */
  public void setup() {
    SplittableRandom random = new SplittableRandom(DIMENSIONS);
    for (int i = 0; i < DIMENSIONS; i++) {
      vector[i] = random.nextFloat(-1, 1);
    }
  }

  public void downloadWeights() {}

  /** Scores features. */
  @Endpoint
  public Score score(Features features) {
    double[] values = features.values();
    return new Score(values[0] + values[values.length - 1]);
  }

  /** Embeds a text. */
  @Endpoint
  public Embedding embed(Text text) {
    return new Embedding(vector);
  }
}
