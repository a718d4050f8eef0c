package dev.jlserve.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;

/** The requests that the endpoints of {@code apps/Measured.java} are sent. */
final class Bodies {

  static final byte[] GREET = bytes("{\"name\":\"Ada\",\"greeting\":\"Hello\"}");

  /** 1024 doubles of 17 digits. */
  static final byte[] SCORE =
      bytes("{\"values\":" + Arrays.toString(features(1024)).replace(" ", "") + "}");

  static final byte[] EMBED = bytes("{\"text\":\"a sentence to embed\"}");

  private Bodies() {}

  /** The request of one endpoint. */
  static byte[] of(String endpoint) {
    return switch (endpoint) {
      case "greet" -> GREET;
      case "score" -> SCORE;
      case "embed" -> EMBED;
      default -> throw new IllegalArgumentException(endpoint);
    };
  }

  /** Random numbers in (-1, 1) for which no shorter text exists than one of 17 digits. */
  private static double[] features(int count) {
    return new SplittableRandom(1024)
        .doubles(-1, 1)
        .filter(value -> digits(value) == 17)
        .limit(count)
        .toArray();
  }

  private static int digits(double value) {
    String text = Double.toString(Math.abs(value));
    return text.startsWith("0.") && text.charAt(2) != '0' ? text.length() - 2 : 0;
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.US_ASCII);
  }
}
