package dev.jlserve.benchmarks;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;

/** The requests that the endpoints of {@code apps/Measured.java} are sent. */
final class Bodies {

  static final byte[] GREET = bytes("{\"name\":\"Ada\",\"greeting\":\"Hello\"}");

  /** 1024 doubles of 17 digits. */
  static final byte[] SCORE =
      bytes("{\"values\":" + Arrays.toString(features(1024)).replace(" ", "") + "}");

  /** The JSON before the same doubles as a binary tensor. */
  static final byte[] SCORE_TENSOR_JSON =
      bytes(
          "{\"inputs\":[{\"name\":\"values\",\"datatype\":\"FP64\",\"shape\":[1024],"
              + "\"parameters\":{\"binary_data_size\":8192}}]}");

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

  /** The doubles as a tensor in JSON. */
  static byte[] scoreJsonTensor() {
    return bytes(
        "{\"inputs\":[{\"name\":\"values\",\"datatype\":\"FP64\",\"shape\":[1024],\"data\":"
            + Arrays.toString(features(1024)).replace(" ", "")
            + "}]}");
  }

  /**
   * The text to embed as a tensor in JSON.
   *
   * @param binary whether the response is to be binary
   */
  static byte[] embedTensor(boolean binary) {
    return bytes(
        "{\"inputs\":[{\"name\":\"text\",\"datatype\":\"BYTES\",\"shape\":[1],"
            + "\"data\":[\"a sentence to embed\"]}],"
            + "\"parameters\":{\"binary_data_output\":"
            + binary
            + "}}");
  }

  /** The JSON, then the doubles. */
  static byte[] scoreTensor() {
    double[] values = features(1024);
    ByteBuffer body =
        ByteBuffer.allocate(SCORE_TENSOR_JSON.length + values.length * Double.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN);
    body.put(SCORE_TENSOR_JSON).asDoubleBuffer().put(values);
    return body.array();
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
