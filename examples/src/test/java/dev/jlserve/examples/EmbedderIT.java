package dev.jlserve.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmbedderIT {

  private static ServedExample embedder;

  @BeforeAll
  static void start() throws Exception {
    embedder = ServedExample.of("embedder/Embedder.java");
  }

  @Test
  void relatedSentencesAreClose() throws Exception {
    assertThat(cosine("A man plays guitar on stage.", "Somebody performs music with a guitar."))
        .isGreaterThan(0.5);
  }

  @Test
  void unrelatedSentencesAreFarApart() throws Exception {
    assertThat(cosine("A man plays guitar on stage.", "The tax return is due at the end of May."))
        .isLessThan(0.2);
  }

  @Test
  void vectorsAreNormalised() throws Exception {
    double[] vector = embed("Any sentence will do.");
    assertThat(vector).hasSize(384);
    assertThat(Math.sqrt(dot(vector, vector))).isCloseTo(1, within(1e-3));
  }

  @Test
  void longTextsAreCutOff() throws Exception {
    assertThat(embed("word ".repeat(390))).hasSize(384);
  }

  private static double cosine(String left, String right) throws Exception {
    return dot(embed(left), embed(right));
  }

  private static double dot(double[] left, double[] right) {
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += left[i] * right[i];
    }
    return sum;
  }

  private static double[] embed(String text) throws Exception {
    JsonObject body = new JsonObject();
    body.addProperty("text", text);
    JsonArray vector = embedder.post("/embed", body.toString()).getAsJsonArray("vector");
    return vector.asList().stream().mapToDouble(value -> value.getAsDouble()).toArray();
  }
}
