import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.jlserve.server.testing.JLServeTest;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The embedder with its real model. */
class EmbedderTest {

  private static JLServeTest embedder;

  @BeforeAll
  static void start() {
    embedder = JLServeTest.start(Embedder.class, Path.of("target/weights"));
  }

  @AfterAll
  static void stop() {
    embedder.close();
  }

  private static float[] embed(String text) {
    return embedder.call("/embed", new Embedder.Text(text), Embedder.Embedding.class).vector();
  }

  private static double cosine(String left, String right) {
    float[] a = embed(left);
    float[] b = embed(right);
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  @Test
  void whatMeansTheSameIsCloser() {
    String guitar = "A man plays guitar on stage.";
    double same = cosine(guitar, "Somebody performs music with a guitar.");
    double related = cosine(guitar, "The violin needs new strings.");
    double unrelated = cosine(guitar, "The tax return is due at the end of May.");

    assertThat(same).isGreaterThan(0.5).isGreaterThan(related);
    assertThat(related).isGreaterThan(unrelated);
    assertThat(unrelated).isLessThan(0.2);
  }

  @Test
  void aTextIsAsCloseToItselfAsCanBe() {
    assertThat(cosine("Any sentence will do.", "Any sentence will do.")).isCloseTo(1, within(1e-3));
    assertThat(embed("Any sentence will do.")).hasSize(384);
  }

  @Test
  void refusesABlankText() {
    assertThat(embedder.post("/embed", "{\"text\": \" \"}").statusCode()).isEqualTo(422);
  }
}
